// The promises of a complaint with the deeds that they are about, and what may be said of each now.
import type { Side } from "@/lib/domain/people/actor";
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import { HOUR_MS } from "@/lib/domain/clock/clock-time";
import type { DeedTerms } from "@/lib/domain/answer/deed-terms";
import type { PersonEvent } from "@/lib/domain/complaint/events";
import { beginsCycle, decide } from "@/lib/domain/complaint/lifecycle";
import { factsOf } from "@/lib/domain/complaint/lifecycle-facts";
import type { PromiseState } from "@/lib/domain/complaint/deed-promise";
import { brokenBefore, promiseFacts } from "@/lib/domain/complaint/promise";
import type { ClockRules } from "@/lib/domain/rulebook/rulebook";
import type { LogLine, ProposalFacts } from "@/lib/complaint/screens/complaint-log";

export interface PromiseShown {
  /** Its place among the promises of the complaint, from 1. */
  readonly number: number;
  readonly state: PromiseState;
  readonly due: Date;
  /** Null where a proposal of before deeds promised its one date. */
  readonly deed: DeedTerms | null;
  readonly mayKeep: boolean;
  readonly mayBreak: boolean;
  readonly mayFindDone: boolean;
  /** Before this instant it may be said to be broken. */
  readonly answerBefore: Date;
  /** Said to be broken now, it opens the complaint again; otherwise the officers have it. */
  readonly reopens: boolean;
}

/** The last proposal of each cycle: the one that it closed on, if it closed on one. The log is newest first. */
function proposalsByCycle(log: readonly LogLine[]): ReadonlyMap<number, ProposalFacts> {
  const last = new Map<number, ProposalFacts>();
  let cycle = 1;
  for (const line of log.toReversed()) {
    if (line.proposal !== null) last.set(cycle, line.proposal);
    if (beginsCycle(line)) cycle += 1;
  }
  return last;
}

/** @param snapshot settled up to `now` */
export function promisesShown(
  snapshot: ClockSnapshot,
  log: readonly LogLine[],
  rules: ClockRules,
  now: Date,
): readonly PromiseShown[] {
  const { promises, status } = snapshot;
  const nowMs = now.getTime();
  const proposals = proposalsByCycle(log);
  const reopens = !brokenBefore(snapshot);
  const may = (side: Side, command: PersonEvent, number: number): boolean => {
    const facts = { ...factsOf(snapshot, side, nowMs), ...promiseFacts(snapshot, number, nowMs) };
    return !("refused" in decide({ status, side, command, facts }, rules));
  };
  return promises.map(({ cycle, dueMs, state }, place) => {
    const number = place + 1;
    const first = promises.findIndex((one) => one.cycle === cycle);
    return {
      number,
      state,
      due: new Date(dueMs),
      deed: proposals.get(cycle)?.deeds[place - first] ?? null,
      mayKeep: may("consumer", "promise_kept", number),
      mayBreak: may("consumer", "promise_broken", number),
      mayFindDone: may("regulator", "deed_found_done", number),
      answerBefore: new Date(dueMs + rules.promise_answer_hours * HOUR_MS),
      reopens,
    };
  });
}
