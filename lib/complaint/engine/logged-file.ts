// The engine of everything that has a log: a complaint, a special review. A file is read under its lock, settled up to
// now, changed by events that its rules admit, and written with them. `act` is the one road of every command; what it
// reads and writes its callers hand it, so that nothing here touches the database.
// Source: docs/decisions/2026-11-28-one-engine.md.
import type { Side } from "@/lib/domain/people/actor";
import type { FactValue } from "@/lib/domain/shared/event-chain";
import { chainHash } from "@/lib/domain/shared/event-chain";
import type { TimeSource } from "@/lib/complaint/engine/context";
import { chosenMs } from "@/lib/complaint/engine/now-of";
import { done, refused, type CommandRefusal, type Result } from "@/lib/complaint/engine/result";
import { sha256 } from "@/lib/base/sha256";

export type Facts = Readonly<Record<string, FactValue>>;

/** An event that is not in the log yet. Instants are epoch milliseconds. */
export interface PendingEvent<T extends string = string> {
  readonly type: T;
  /** Which of several of its type, from 1. */
  readonly ordinal: number;
  readonly atMs: number;
  /** A clock's event only. */
  readonly scheduledMs: number | null;
  readonly cycle: number;
  readonly side: Side;
  readonly actorId: string | null;
  readonly facts: Facts;
}

/** An event with its place in the log. Hashes are 64 hexadecimal digits. */
export interface ChainedEvent<T extends string = string> extends PendingEvent<T> {
  readonly seq: number;
  readonly recordedMs: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** What the engine needs of a locked row. */
export interface LoggedRow {
  readonly id: string;
  /** Sequence number of the last event. */
  readonly version: number;
  /** Hash of the last event. */
  readonly chainHead: string;
  /** The database's clock, read after the lock was had. */
  readonly databaseMs: number;
}

/** What a kind of file brings to the engine: how it is read, what time does to it, and its one transition. */
export interface FileKind<Row, State extends { readonly lastAt: number }, Rules, T extends string, Asked> {
  /** @throws Error when what is stored is malformed */
  readonly stateOf: (row: Row, rules: Rules) => State;
  readonly cycleOf: (state: State) => number;
  /** All that time has done up to an instant, each at its own. */
  readonly settle: (
    state: State,
    rules: Rules,
    nowMs: number,
  ) => { readonly events: readonly PendingEvent<T>[]; readonly state: State };
  /** The next state, or a refusal. `asked`: facts that neither state nor event hold. */
  readonly transition: (
    state: State,
    event: PendingEvent<T>,
    rules: Rules,
    asked: Asked,
  ) => { readonly state: State } | { readonly refused: string };
  /** What is wrong with an event's facts; null when they are what the catalogue says. */
  readonly factFault: (event: PendingEvent<T>) => string | null;
  /** The event as it leaves the product: what the chain's hash is taken of. */
  readonly exported: (
    fileId: string,
    event: PendingEvent<T> & { readonly seq: number; readonly recordedMs: number },
    rules: Rules,
  ) => Facts;
}

/** A file from what was read to what will be written. */
export interface OpenFile<Row, State extends { readonly lastAt: number }, Rules, T extends string, Asked> {
  readonly kind: FileKind<Row, State, Rules, T, Asked>;
  readonly row: Row;
  readonly rules: Rules;
  /** As it was read, and as it is now. */
  readonly stored: State;
  readonly state: State;
  readonly pending: readonly PendingEvent<T>[];
}

/** A file as it was read. @throws Error when what is stored is malformed */
export function openFile<Row, State extends { readonly lastAt: number }, Rules, T extends string, Asked>(
  kind: FileKind<Row, State, Rules, T, Asked>,
  row: Row,
  rules: Rules,
): OpenFile<Row, State, Rules, T, Asked> {
  const stored = kind.stateOf(row, rules);
  return { kind, row, rules, stored, state: stored, pending: [] };
}

/** The clock acts first: what time has done up to `nowMs` is appended, each at its own instant. */
export function settled<Row, State extends { readonly lastAt: number }, Rules, T extends string, Asked>(
  file: OpenFile<Row, State, Rules, T, Asked>,
  nowMs: number,
): OpenFile<Row, State, Rules, T, Asked> {
  const { events, state } = file.kind.settle(file.state, file.rules, nowMs);
  return events.length === 0 ? file : { ...file, state, pending: [...file.pending, ...events] };
}

/**
 * One more event, and what time makes of it at that same instant (a denial can bring a milestone with it); or why the
 * rules refuse it. The file is settled up to the event.
 * @throws Error when the facts are not what the catalogue says of such an event
 */
export function happened<Row, State extends { readonly lastAt: number }, Rules, T extends string, Asked>(
  file: OpenFile<Row, State, Rules, T, Asked>,
  event: PendingEvent<T>,
  asked: Asked,
): OpenFile<Row, State, Rules, T, Asked> | { readonly refused: string } {
  const { kind, state, rules } = file;
  const fault = kind.factFault(event);
  if (fault !== null) throw new Error(`An event ${event.type} has wrong facts: ${fault}.`);
  const next = kind.transition(state, event, rules, asked);
  if ("refused" in next) return next;
  const logged = { ...event, cycle: kind.cycleOf(next.state) };
  return settled({ ...file, state: next.state, pending: [...file.pending, logged] }, event.atMs);
}

/** The pending events with their places in the log, and the log's new head. `recordedMs`: when they are written. */
export function chained<T extends string, Rules>(
  kind: Pick<FileKind<never, never, Rules, T, never>, "exported">,
  log: Pick<LoggedRow, "id" | "version" | "chainHead">,
  rules: Rules,
  pending: readonly PendingEvent<T>[],
  recordedMs: number,
): { readonly events: readonly ChainedEvent<T>[]; readonly version: number; readonly head: string } {
  let { version, chainHead: head } = log;
  const events = pending.map((event): ChainedEvent<T> => {
    version += 1;
    const prevHash = head;
    head = chainHash(prevHash, kind.exported(log.id, { ...event, seq: version, recordedMs }, rules), sha256);
    return { ...event, seq: version, recordedMs, prevHash, hash: head };
  });
  return { events, version, head };
}

/** One command on a file that its caller has locked through the actor, in the transaction in which `save` writes. */
interface Act<
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

interface Acted<State> {
  /** The event's number in the log. */
  readonly seq: number;
  readonly at: Date;
  readonly state: State;
}

/** Settles, decides and writes, or answers why not. What time has done is written even when the command is refused. */
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
    scheduledMs: null,
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
