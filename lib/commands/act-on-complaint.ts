// The one road of every complaint verb: lock through the actor, settle, decide, write; one transaction.
// Source: domain.md, "The clock acts first"; architecture.md, "One request, end to end".
import { randomBytes } from "node:crypto";
import { withTransaction, type Tx } from "@/db/client";
import { readLastPersonEvent } from "@/db/queries/last-person-event";
import { lockComplaint, type LockedComplaint } from "@/db/queries/locked-complaint";
import { rulebookOf } from "@/db/queries/rulebook-of";
import { insertTexts, type TextKind } from "@/db/queries/text";
import { writeMoves } from "@/db/queries/transition";
import type { Actor } from "@/lib/domain/actor";
import type { ClockSnapshot, LogEvent } from "@/lib/domain/clock-snapshot";
import type { FactValue } from "@/lib/domain/event-chain";
import type { PersonEvent } from "@/lib/domain/events";
import { decide, factsOf } from "@/lib/domain/lifecycle";
import type { LifecycleFacts } from "@/lib/domain/lifecycle-facts";
import type { Rulebook } from "@/lib/domain/rulebook";
import { actorId } from "@/lib/commands/actor-id";
import { textFact } from "@/lib/commands/chain-events";
import { cleanText } from "@/lib/domain/clean-text";
import type { KeptColumns } from "@/lib/commands/columns-of";
import type { CommandContext } from "@/lib/commands/context";
import { chosenMs } from "@/lib/commands/now-of";
import type { Done } from "@/lib/commands/complaint-inputs";
import { acted, moveOf, settled, startMoving, type MovingComplaint } from "@/lib/commands/moving-complaint";
import { done, refused, type Result } from "@/lib/commands/result";

const SALT_BYTES = 16;

/** What a verb sees: the complaint under its lock, settled, and the instant at which it acts. */
export interface Scene<A extends Actor> {
  readonly tx: Tx;
  readonly actor: A;
  readonly now: Date;
  readonly complaint: LockedComplaint;
  readonly snapshot: ClockSnapshot;
  readonly rules: Rulebook;
}

/** Where an event landed: for the rows that hang on it. */
export interface Stamp {
  readonly seq: number;
  readonly at: Date;
  /** The numbers of the plan's texts, in their order. */
  readonly textNs: readonly number[];
}

/** What a verb that may happen comes with. */
export interface Plan {
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly texts?: readonly { readonly kind: TextKind; readonly body: string }[];
  /** What the clock has to know of the event beside its type. */
  readonly clock?: Pick<LogEvent, "templateReply" | "promisedMs" | "outcome">;
  readonly kept?: Partial<KeptColumns>;
  /** Writes the rows that hang on the event, in the same transaction. */
  readonly write?: (stamp: Stamp) => Promise<void>;
}

export interface Verb<A extends Actor> {
  readonly command: PersonEvent;
  readonly complaintId: string;
  /** Facts that the clock's memory does not hold. */
  readonly about?: (scene: Scene<A>) => Partial<LifecycleFacts> | Promise<Partial<LifecycleFacts>>;
  /** Judges guards of fact, and says what is to be written. Asked only when the lifecycle allows the command. */
  readonly plan?: (scene: Scene<A>) => Result<Plan> | Promise<Result<Plan>>;
}

/**
 * Does one thing to one complaint. What time has done is kept even when the command is refused. A complaint that is not
 * the actor's and one that is not there are refused alike.
 */
export async function actOnComplaint<A extends Actor>(
  ctx: CommandContext,
  actor: A,
  verb: Verb<A>,
): Promise<Result<Done>> {
  return withTransaction(ctx.db, async (tx) => {
    const complaint = await lockComplaint(tx, actor, verb.complaintId);
    if (complaint === null) return refused("not_found");
    const rules = await rulebookOf(ctx.db, tx, complaint.rulebookVersion);
    const read = startMoving(complaint, rules);
    const givenMs = chosenMs(ctx) ?? complaint.databaseMs;
    const nowMs = Math.max(givenMs, read.snapshot.lastAt);
    const moving = settled(read, nowMs);
    const scene: Scene<A> = { tx, actor, now: new Date(nowMs), complaint, snapshot: moving.snapshot, rules };
    const plan = await judge(scene, verb, ctx.seen);
    if (!plan.ok) {
      await save(tx, moving, nowMs);
      return plan;
    }
    return perform(scene, moving, verb.command, plan.value);
  });
}

async function judge<A extends Actor>(
  scene: Scene<A>,
  verb: Verb<A>,
  seen: number | undefined,
): Promise<Result<Plan>> {
  const { actor, snapshot, rules, now } = scene;
  const facts = { ...factsOf(snapshot, actor.side, now.getTime()), ...(await verb.about?.(scene)) };
  const decision = decide({ status: snapshot.status, side: actor.side, command: verb.command, facts }, rules);
  if ("refused" in decision) return refused(decision.refused);
  if (seen !== undefined && seen !== (await readLastPersonEvent(scene.tx, scene.complaint.id))) {
    return refused("somebody_was_faster");
  }
  return (await verb.plan?.(scene)) ?? done({});
}

async function perform<A extends Actor>(
  scene: Scene<A>,
  moving: MovingComplaint,
  command: PersonEvent,
  plan: Plan,
): Promise<Result<Done>> {
  const { tx, actor, now, complaint } = scene;
  const written = (plan.texts ?? []).map((text) => ({
    kind: text.kind,
    body: cleanText(text.body),
    salt: randomBytes(SALT_BYTES),
  }));
  const texts = await insertTexts(tx, complaint.id, written, now);
  const textFacts = texts.map((text) => textFact(text.n, text.salt, text.body));
  const seq = complaint.version + moving.pending.length + 1;
  const atMs = now.getTime();
  const moved = acted(
    moving,
    { type: command, atMs, by: actor.side, ...plan.clock },
    {
      type: command,
      atMs,
      dueMs: null,
      cycle: moving.snapshot.cycle + (command === "reopened" ? 1 : 0),
      side: actor.side,
      actorId: actorId(actor),
      facts: {
        ...plan.facts,
        ...(plan.clock?.outcome === undefined ? {} : { outcome: plan.clock.outcome }),
        ...(texts.length === 0 ? {} : { texts: textFacts }),
      },
    },
    plan.kept ?? {},
  );
  await plan.write?.({ seq, at: now, textNs: texts.map((text) => text.n) });
  if (!(await save(tx, moved, atMs))) throw new Error("A locked complaint was moved by somebody else.");
  const { status, outcome } = moved.snapshot;
  return done({ complaintId: complaint.id, seq, at: now, status, outcome });
}

async function save(tx: Tx, moving: MovingComplaint, nowMs: number): Promise<boolean> {
  const move = moveOf(moving, nowMs);
  return move === null || (await writeMoves(tx, [move])).size === 1;
}
