// The one road of every complaint command: lock through the actor, settle, decide, write; one transaction.
// Source: docs/domain/complaint.md, "The clock acts first".
import { randomBytes } from "node:crypto";
import { withTransaction, type Executor, type Tx } from "@/db/engine/client";
import { writeComplaintUpdates } from "@/db/complaint/complaint-update";
import { readLastPersonEvent } from "@/db/complaint/last-person-event";
import { lockComplaint, type LockedComplaint } from "@/db/complaint/locked-complaint";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import { insertTexts } from "@/db/complaint/text";
import type { Actor } from "@/lib/domain/people/actor";
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import type { TextKind } from "@/lib/domain/complaint/complaint";
import { EVENT_CATALOGUE, type EventFacts } from "@/lib/domain/complaint/event-catalogue";
import type { EventType, PersonEvent } from "@/lib/domain/complaint/events";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import type { AskedFacts } from "@/lib/domain/complaint/transition";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { COMPLAINT, complaintUpdate, type Holder } from "@/lib/complaint/engine/complaint-file";
import type { Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { act, type Facts } from "@/lib/complaint/engine/logged-file";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { textDigestFact } from "@/lib/complaint/engine/text-digest-fact";

const SALT_BYTES = 16;

/** What a command sees: the complaint under its lock, settled, and the instant at which it acts. */
export interface CommandState<A extends Actor> {
  readonly tx: Tx;
  readonly actor: A;
  readonly now: Date;
  readonly complaint: LockedComplaint;
  readonly snapshot: ClockSnapshot;
  readonly rules: Rulebook;
}

/** Where an event landed: for the rows that hang on it. */
export interface Recorded {
  readonly seq: number;
  readonly at: Date;
  /** The numbers of the effect's texts, in their order. */
  readonly textNs: readonly number[];
}

/** What a command that may happen writes: facts as the catalogue types them, texts of the kinds that it names. */
export interface Effect<C extends PersonEvent> {
  readonly facts: Omit<EventFacts<C>, "texts">;
  readonly texts?: readonly { readonly kind: TextKind; readonly body: string }[];
  /** Its person, contact and place among the live ones, as far as they change. */
  readonly holder?: Partial<Holder>;
  /** Writes the rows that hang on the event, in the same transaction. */
  readonly write?: (recorded: Recorded) => Promise<void>;
}

export interface CommandSpec<A extends Actor, C extends PersonEvent> {
  readonly command: C;
  readonly complaintId: string;
  /** How it is locked; left out: as one that the actor can see. */
  readonly lock?: (tx: Tx) => Promise<LockedComplaint | null>;
  /** Facts that the snapshot does not hold. */
  readonly about?: (state: CommandState<A>) => AskedFacts | Promise<AskedFacts>;
  /** Judges guards of fact, and says what is to be written. Asked only when the lifecycle allows the command. */
  readonly effect: (state: CommandState<A>) => Result<Effect<C>> | Promise<Result<Effect<C>>>;
}

/** Does one thing to one complaint. A complaint that is not the actor's and one that is not there are refused alike. */
export async function actOnComplaint<A extends Actor, C extends PersonEvent>(
  ctx: CommandContext,
  actor: A,
  spec: CommandSpec<A, C>,
): Promise<Result<Done>> {
  return withTransaction(ctx.db, async (tx) => {
    const complaint = await (spec.lock?.(tx) ?? lockComplaint(tx, actor, spec.complaintId));
    if (complaint === null) return refused("not_found");
    const rules = await rulebookOf(ctx.db, tx, complaint.rulebookVersion);
    const state = (snapshot: ClockSnapshot, now: Date) => ({ tx, actor, now, complaint, snapshot, rules });
    let textNs: readonly number[] = [];
    const acted = await act<LockedComplaint, ClockSnapshot, Rulebook, EventType, AskedFacts, Effect<C>>({
      kind: COMPLAINT,
      row: complaint,
      rules,
      time: ctx.now,
      by: { side: actor.side, actorId: actorId(actor) },
      command: spec.command,
      about: async (snapshot, now) => ({ asked: (await spec.about?.(state(snapshot, now))) ?? {} }),
      effect: async (snapshot, now) =>
        (await isStale(tx, complaint.id, ctx.lastSeenSeq))
          ? refused("somebody_was_faster")
          : spec.effect(state(snapshot, now)),
      record: async (effect, now) => {
        const texts = await writeTexts(tx, complaint.id, spec.command, effect, now);
        textNs = texts.map(({ n }) => n);
        const facts = effect.facts as Facts;
        return texts.length === 0 ? facts : { ...facts, texts: texts.map(({ digest }) => digest) };
      },
      attach: async (effect, seq, at) => effect.write?.({ seq, at, textNs }),
      save: async (file, now, effect) => {
        const update = complaintUpdate(file, now.getTime(), effect?.holder);
        return update === null || (await writeComplaintUpdates(tx, [update])).size === 1;
      },
    });
    if (!acted.ok) return acted;
    const { seq, at, state: after } = acted.value;
    return done({ complaintId: complaint.id, seq, at, status: after.status, outcome: after.outcome });
  });
}

/** Whether a person did something that the actor's page had not shown. */
async function isStale(tx: Tx, complaintId: string, lastSeenSeq: number | undefined): Promise<boolean> {
  return lastSeenSeq !== undefined && lastSeenSeq !== (await readLastPersonEvent(tx, complaintId));
}

async function writeTexts<C extends PersonEvent>(
  tx: Tx,
  complaintId: string,
  command: C,
  { texts = [] }: Effect<C>,
  now: Date,
): Promise<readonly { readonly n: number; readonly digest: string }[]> {
  const kinds: readonly TextKind[] = EVENT_CATALOGUE[command].texts;
  const wrong = texts.find(({ kind }) => !kinds.includes(kind));
  if (wrong !== undefined) throw new Error(`${command} has no text of the kind ${wrong.kind}.`);
  const salted = texts.map(({ kind, body }) => ({
    kind,
    body: cleanText(body),
    salt: randomBytes(SALT_BYTES),
  }));
  const written = await insertTexts(tx, complaintId, salted, now);
  return written.map(({ n, salt, body }) => ({ n, digest: textDigestFact(n, salt, body) }));
}

/** Who the log says it was: a person, a member of staff, or nobody (the clock; a consumer without an account). */
function actorId(actor: Actor): string | null {
  switch (actor.side) {
    case "consumer":
      return actor.personId;
    case "company":
    case "regulator":
      return actor.staffId;
    case "clock":
      return null;
  }
}

/** The rulebook that judges what is done now; the one of the filing where none is in force yet. */
export async function rulebookOfAct(executor: Executor, now: Date, ofFiling: Rulebook): Promise<Rulebook> {
  return (await findRulebookInForce(executor, now)) ?? ofFiling;
}
