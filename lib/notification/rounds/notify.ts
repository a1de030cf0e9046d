// Outbox to notifications: one row per event, person and channel, made in the transaction that removes the outbox row.
import { withTransaction } from "@/db/engine/client";
import type { Db, Tx } from "@/db/engine/client";
import { insertNotifications } from "@/db/notification/notification";
import type { Delivery, NewNotification } from "@/db/notification/notification";
import { deleteOutbox, releaseDueOutbox, takeOutbox } from "@/db/notification/outbox";
import type { OutboxRow } from "@/db/notification/outbox";
import { readDatabaseTime } from "@/db/engine/database-time";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import {
  listPlatformStaff,
  listRegulators,
  listComplaintContexts,
  listReviewContexts,
} from "@/db/notification/notification-context";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import {
  codeNotification,
  complaintNotifications,
  reviewNotifications,
} from "@/lib/notification/rounds/event-notifications";
import { log } from "@/lib/base/log";

/** Rows that failed: this process skips them for a while, so that they never hold up the others. */
const RETRY_MS = 60_000;
const retryAt = new Map<number, number>();

function waitingToRetry(): number[] {
  const now = performance.now();
  for (const [id, until] of retryAt) if (until <= now) retryAt.delete(id);
  return [...retryAt.keys()];
}

async function notificationsFor(db: Db, tx: Tx, rows: readonly OutboxRow[]): Promise<NewNotification[]> {
  const keys = rows.flatMap((row) => (row.complaintId === null ? [] : [row.eventKey]));
  const complaints = new Map(
    (await listComplaintContexts(tx, keys)).map((context) => [context.eventKey, context]),
  );
  const reviewIds = rows.flatMap((row) => (row.reviewId === null ? [] : [row.reviewId]));
  const reviews = new Map(
    (await listReviewContexts(tx, reviewIds)).map((context) => [context.reviewId, context]),
  );
  const platforms = new Set(
    [...complaints.values(), ...reviews.values()].map((context) => context.platformId),
  );
  const people = {
    regulators: await listRegulators(tx),
    companies: await listPlatformStaff(tx, [...platforms]),
  };
  const inForce = reviews.size === 0 ? null : await findRulebookInForce(tx, await readDatabaseTime(tx));
  const rules = new Map<string, Rulebook>();
  for (const { rulebook } of complaints.values()) rules.set(rulebook, await rulebookOf(db, tx, rulebook));
  return rows.flatMap((row) => {
    if (row.topic === "one_time_code") return [codeNotification(row)];
    const complaint = complaints.get(row.eventKey);
    const filedUnder = rules.get(complaint?.rulebook ?? "");
    if (complaint !== undefined && filedUnder !== undefined)
      return complaintNotifications(row, complaint, filedUnder, people);
    const review = reviews.get(row.reviewId ?? "");
    if (review !== undefined) return reviewNotifications(row, review, people, inForce ?? DEFAULT_RULEBOOK);
    throw new Error(`Outbox row ${row.eventKey} (${row.topic}) refers to a missing complaint or review.`);
  });
}

/** The rows were taken, and one of them has no notification. */
class FailedBatch extends Error {}

async function notifyBatch(db: Db, limit: number): Promise<NotifiedBatch> {
  return withTransaction(db, async (tx) => {
    await releaseDueOutbox(tx);
    const rows = await takeOutbox(tx, limit, waitingToRetry());
    if (rows.length === 0) return { taken: 0, deliverable: [] };
    try {
      const deliverable = await insertNotifications(tx, await notificationsFor(db, tx, rows));
      await deleteOutbox(
        tx,
        rows.map((row) => row.id),
      );
      return { taken: rows.length, deliverable };
    } catch (cause) {
      if (rows.length === 1 && rows[0] !== undefined) retryAt.set(rows[0].id, performance.now() + RETRY_MS);
      throw new FailedBatch("Events could not be turned into notifications", { cause });
    }
  });
}

export interface NotifiedBatch {
  readonly taken: number;
  /** Notifications that have to be sent by mail or text message. */
  readonly deliverable: readonly Delivery[];
}

/** Makes the notifications of up to `limit` events. A batch that fails is tried again in halves, down to the one row that fails. */
export async function notify(db: Db, { limit }: { readonly limit: number }): Promise<NotifiedBatch> {
  for (let size = limit; ; size = Math.ceil(size / 2)) {
    try {
      return await notifyBatch(db, size);
    } catch (error) {
      if (!(error instanceof FailedBatch)) throw error;
      log("worker").error({ err: error.cause, size }, "events could not be turned into notifications");
      if (size === 1) return { taken: 0, deliverable: [] };
    }
  }
}
