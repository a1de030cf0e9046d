// The one road of every command on something that has a log: settle, decide, write. The caller has locked the row through
// the actor, in the transaction in which `save` writes the change, its event and its outbox row.
import type { Side } from "@/lib/domain/people/actor";
import {
  happened,
  openFile,
  settled,
  type Facts,
  type FileKind,
  type LoggedRow,
  type OpenFile,
} from "@/lib/complaint/engine/logged-file";
import { chosenMs } from "@/lib/complaint/engine/now-of";
import type { TimeSource } from "@/lib/complaint/engine/context";
import { done, refused, type CommandRefusal, type Result } from "@/lib/complaint/engine/result";

export interface Act<
  Row extends LoggedRow,
  State extends { readonly lastAt: number },
  Rules,
  T extends string,
  Asked,
  E,
> {
  readonly kind: FileKind<Row, State, Rules, T, Asked>;
  readonly row: Row;
  readonly rules: Rules;
  readonly time: TimeSource;
  readonly by: { readonly side: Side; readonly actorId: string | null };
  readonly command: T;
  /** Facts that the state does not hold. */
  readonly about: (state: State, now: Date) => Promise<{ readonly asked: Asked }>;
  /** Judges what the rules of the lifecycle do not know. Asked only when they allow the command. */
  readonly effect: (state: State, now: Date) => Result<E> | Promise<Result<E>>;
  /** Writes the texts that the event stands for, and answers its facts. */
  readonly record: (effect: E, now: Date) => Facts | Promise<Facts>;
  /** Writes the rows that hang on the event. */
  readonly attach: (effect: E, seq: number, now: Date) => Promise<void>;
  /** Writes the file; false when its version is no longer the one read. */
  readonly save: (
    file: OpenFile<Row, State, Rules, T, Asked>,
    now: Date,
    effect: E | null,
  ) => Promise<boolean>;
}

export interface Acted<State> {
  /** The event's number in the log. */
  readonly seq: number;
  readonly at: Date;
  readonly state: State;
}

/** Does it, or answers why not. What time has done is kept even when the command is refused. */
export async function act<
  Row extends LoggedRow,
  State extends { readonly lastAt: number },
  Rules,
  T extends string,
  Asked,
  E,
>(spec: Act<Row, State, Rules, T, Asked, E>): Promise<Result<Acted<State>>> {
  const { kind, row, rules, time, by, command } = spec;
  const read = openFile(kind, row, rules);
  const givenMs = chosenMs({ now: time }) ?? row.databaseMs;
  const now = new Date(Math.max(givenMs, read.state.lastAt));
  const file = settled(read, now.getTime());
  const event = (facts: Facts) => ({
    type: command,
    ordinal: 1,
    atMs: now.getTime(),
    dueMs: null,
    cycle: kind.cycleOf(file.state),
    side: by.side,
    actorId: by.actorId,
    facts,
  });
  const { asked } = await spec.about(file.state, now);
  const allowed = kind.transition(file.state, event({}), rules, asked);
  const effect =
    "refused" in allowed ? refused(allowed.refused as CommandRefusal) : await spec.effect(file.state, now);
  if (!effect.ok) {
    if (file.pending.length > 0) await spec.save(file, now, null);
    return effect;
  }
  const facts = await spec.record(effect.value, now);
  const seq = row.version + file.pending.length + 1;
  const after = happened(file, event(facts), asked);
  if ("refused" in after) throw new Error(`${command} was allowed, and then refused: ${after.refused}.`);
  await spec.attach(effect.value, seq, now);
  if (!(await spec.save(after, now, effect.value)))
    throw new Error("A locked row was changed by another transaction.");
  return done({ seq, at: now, state: after.state });
}
