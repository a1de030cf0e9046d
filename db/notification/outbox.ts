// The outbox: a row is written with its event, and taken by the round that turns it into notifications.
import { and, inArray, isNull, not, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { outbox } from "@/db/notification/schema";

export type OutboxFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface OutboxEntry {
  /** complaint:<id>:<seq>, review:<id>:<n>, code:<id>: unique, so that an event is notified once. */
  readonly eventKey: string;
  /** An event type, or review_opened, review_notified, one_time_code. */
  readonly topic: string;
  readonly complaintId?: string | null;
  readonly reviewId?: string | null;
  /** Ids and facts only; never a text, never a code. */
  readonly facts?: OutboxFacts;
}

export interface OutboxRow {
  readonly id: number;
  readonly eventKey: string;
  readonly topic: string;
  readonly complaintId: string | null;
  readonly reviewId: string | null;
  readonly facts: OutboxFacts;
}

/** Appends rows in the transaction of their events. A key that is there already is left as it is. */
export async function insertOutbox(db: Executor, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db
    .insert(outbox)
    .values(entries.map((entry) => ({ ...entry, facts: entry.facts ?? {} })))
    .onConflictDoNothing({ target: outbox.eventKey });
}

/** Releases delayed rows that are due. From here on they are like all others, waiting since that instant. */
export async function releaseDueOutbox(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update outbox set created_at = due_at, due_at = null where id in (
      select id from outbox where due_at <= clock_timestamp() order by due_at for update skip locked)`);
}

/**
 * Takes up to `limit` of the oldest rows that no other worker holds, leaving out `except`. They stay locked until the
 * transaction ends, and must be deleted in it.
 */
export async function takeOutbox(tx: Tx, limit: number, except: readonly number[]): Promise<OutboxRow[]> {
  return tx
    .select({
      id: outbox.id,
      eventKey: outbox.eventKey,
      topic: outbox.topic,
      complaintId: outbox.complaintId,
      reviewId: outbox.reviewId,
      facts: outbox.facts,
    })
    .from(outbox)
    .where(
      and(isNull(outbox.notBefore), except.length === 0 ? undefined : not(inArray(outbox.id, [...except]))),
    )
    .orderBy(outbox.id)
    .limit(limit)
    .for("update", { skipLocked: true });
}

export async function deleteOutbox(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.delete(outbox).where(inArray(outbox.id, [...ids]));
}
