// What one complaint must be, held beside the database: the list of what was done to it, and what the lifecycle table
// and the clock make of that list. It never looks at a row.
import type { ClockReading, ClockSnapshot, LogEvent } from "@/lib/domain/clock/clock-snapshot";
import type { Side } from "@/lib/domain/people/actor";
import type { ContestKind } from "@/lib/domain/complaint/complaint";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { deriveClock } from "@/lib/domain/clock/derive-clock";
import type { PersonEvent } from "@/lib/domain/complaint/events";
import { decide } from "@/lib/domain/complaint/lifecycle";
import { factsOf } from "@/lib/domain/complaint/lifecycle-facts";
import type { Decision, LifecycleFacts } from "@/lib/domain/complaint/lifecycle-facts";

export interface Move {
  readonly command: PersonEvent;
  readonly side: Side;
  /** Facts that the list of events does not hold. */
  readonly about: Partial<LifecycleFacts>;
  /** What the list has to hold of it beside its type. */
  readonly logged: Omit<Partial<LogEvent>, "type" | "atMs" | "by">;
}

export interface Standing {
  readonly snapshot: ClockSnapshot;
  readonly reading: ClockReading;
  /** Events in the log by then, those of time among them. */
  readonly version: number;
}

export class LifeModel {
  readonly #log: LogEvent[];
  /** The last answer, which holds until something more is done. */
  #known: (Standing & { readonly nowMs: number }) | null = null;
  /** Attested contacts in their order; the database gives them their ids. */
  readonly conversations: { readonly id: string; readonly cycle: number; answered: boolean }[] = [];
  contestKind: ContestKind | null = null;
  /** Who of the regulator took a decision: they decide no appeal. */
  readonly deciders = new Set<string | null>();

  /** Who proposed last that a breach does not count. */
  judgementProposer: string | null = null;

  readonly #priority: boolean;

  constructor(
    readonly filedMs: number,
    {
      priority,
      recorded,
      proved,
    }: { readonly priority: boolean; readonly recorded: boolean; readonly proved: boolean },
  ) {
    this.#priority = priority;
    const filed = { type: "filed", atMs: filedMs, proved } as const;
    this.#log = [{ ...filed, ...(recorded ? { outcome: "recorded" } : {}) }];
  }

  /** How it stands at an instant, if nobody does anything more. */
  at(nowMs: number): Standing {
    if (this.#known?.nowMs === nowMs) return this.#known;
    const answer = deriveClock(this.#log, DEFAULT_RULEBOOK, nowMs, this.#priority);
    if ("fault" in answer) throw new Error(`The model's own list is impossible: ${JSON.stringify(answer)}`);
    const { snapshot, reading, derived } = answer;
    this.#known = { snapshot, reading, version: this.#log.length + derived.length, nowMs };
    return this.#known;
  }

  /** What the table says to a move at an instant. */
  decide({ command, side, about }: Move, nowMs: number): Decision {
    const { snapshot } = this.at(nowMs);
    const facts = { ...factsOf(snapshot, side, nowMs), ...about };
    return decide({ status: snapshot.status, side, command, facts }, DEFAULT_RULEBOOK);
  }

  take({ command, side, logged }: Move, nowMs: number): void {
    this.#known = null;
    this.#log.push({ type: command, atMs: nowMs, by: side, ...logged });
  }
}
