// One row per event, person and channel. A row outlives every delivery: what could not be sent stays pending.
import { and, asc, desc, eq, gt, inArray, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { MAILED_SPELLING } from "@/db/complaint/contact-spelling";
import { runPrepared } from "@/db/engine/prepared";
import { HOUR_IS_OVER } from "@/db/notification/unproved-mail";
import { complaint } from "@/db/complaint/schema/complaint";
import { notification } from "@/db/notification/schema";
import { contact } from "@/db/people/schema/person";
import { staff } from "@/db/people/schema/staff";

export type NotificationRow = typeof notification.$inferSelect;
export type NotificationFacts = NotificationRow["facts"];

export interface NewNotification {
  readonly eventKey: string;
  /** person:<id>, staff:<id>, contact:<id> or code:<id> */
  readonly recipient: string;
  readonly personId: string | null;
  readonly staffId: string | null;
  readonly contactId: string | null;
  readonly channel: "in_app" | "email" | "sms";
  /** A key of the notification catalogue. */
  readonly message: string;
  readonly locale: string;
  readonly complaintId: string | null;
  readonly reviewId: string | null;
  readonly facts: NotificationFacts;
}

const BATCH = 1_000;

/** A notification that has to be sent. Codes that somebody waits for at a screen go first. */
export interface Delivery {
  readonly id: string;
  readonly urgent: boolean;
}

/** Inserts the notifications that are not there yet and answers the ids of what has to be delivered: everything but what is shown in the product. */
export async function insertNotifications(tx: Tx, rows: readonly NewNotification[]): Promise<Delivery[]> {
  const deliverable: Delivery[] = [];
  for (let from = 0; from < rows.length; from += BATCH) {
    const made = await tx
      .insert(notification)
      .values(
        rows
          .slice(from, from + BATCH)
          .map((row) => ({ ...row, state: row.channel === "in_app" ? "sent" : "pending" }) as const),
      )
      .onConflictDoNothing({ target: [notification.eventKey, notification.recipient, notification.channel] })
      .returning({ id: notification.id, channel: notification.channel, message: notification.message });
    for (const { id, channel, message } of made) {
      if (channel !== "in_app") deliverable.push({ id, urgent: message === "one_time_code" });
    }
  }
  return deliverable;
}

export interface PendingDelivery {
  readonly notification: NotificationRow;
  /** Where a consumer's contact is sealed; null for staff. */
  readonly sealedContact: Buffer | null;
  readonly staffEmail: string | null;
  /** Seconds since it was written, by the database's clock. */
  readonly ageSeconds: number;
}

/** A delivery that still has to be made; null when it was made, given up, or never was. */
export async function findPendingDelivery(db: Executor, id: string): Promise<PendingDelivery | null> {
  const [row] = await db
    .select({
      notification,
      sealedContact: MAILED_SPELLING,
      staffEmail: staff.email,
      ageSeconds: sql<number>`extract(epoch from clock_timestamp() - ${notification.createdAt})::float8`,
    })
    .from(notification)
    .leftJoin(contact, eq(contact.id, notification.contactId))
    .leftJoin(complaint, eq(complaint.id, notification.complaintId))
    .leftJoin(staff, eq(staff.id, notification.staffId))
    .where(and(eq(notification.id, id), eq(notification.state, "pending")));
  return row === undefined ? null : { ...row, ageSeconds: Number(row.ageSeconds) };
}

/** Marks deliveries made. A sealed address that only one of them needed goes with it. */
export async function markSent(db: Executor, ids: readonly string[]): Promise<void> {
  await db
    .update(notification)
    .set({
      state: "sent",
      sentAt: sql`clock_timestamp()`,
      tries: sql`${notification.tries} + 1`,
      lastError: null,
      facts: sql`${notification.facts} - 'sealedContact'`,
    })
    .where(and(inArray(notification.id, [...ids]), eq(notification.state, "pending")));
}

/** Counts a try that failed. `dead`: the policy gives it up. */
export async function markFailed(db: Executor, id: string, error: string, dead: boolean): Promise<void> {
  await db
    .update(notification)
    .set({
      tries: sql`${notification.tries} + 1`,
      lastError: error,
      state: dead ? "dead" : "pending",
    })
    .where(and(eq(notification.id, id), eq(notification.state, "pending")));
}

export interface SweepCursor {
  readonly createdAt: Date;
  readonly id: string;
}

/** Pending deliveries older than `seconds`, after the cursor, oldest first. */
export async function listPendingDeliveries(
  db: Executor,
  page: { readonly seconds: number; readonly after: SweepCursor | null; readonly limit: number },
): Promise<SweepCursor[]> {
  const { after } = page;
  return db
    .select({ id: notification.id, createdAt: notification.createdAt })
    .from(notification)
    .where(
      and(
        eq(notification.state, "pending"),
        sql`${notification.channel} <> 'in_app'`,
        sql`coalesce(${HOUR_IS_OVER}, true)`,
        sql`${notification.createdAt} < clock_timestamp() - make_interval(secs => ${page.seconds})`,
        after === null
          ? undefined
          : or(
              gt(notification.createdAt, after.createdAt),
              and(eq(notification.createdAt, after.createdAt), gt(notification.id, after.id)),
            ),
      ),
    )
    .orderBy(asc(notification.createdAt), asc(notification.id))
    .limit(page.limit);
}

/** Whose notices: a consumer's by account, or of the one complaint that number and code opened; or a staff member's. */
export type NoticeReader =
  { readonly personId: string } | { readonly complaintId: string } | { readonly staffId: string };

function readBy(reader: NoticeReader) {
  if ("staffId" in reader) return eq(notification.staffId, reader.staffId);
  if ("personId" in reader) return eq(notification.personId, reader.personId);
  return and(eq(notification.complaintId, reader.complaintId), sql`${notification.personId} is not null`);
}

/** One page of notices, newest first. */
export function listNotices(
  db: Executor,
  reader: NoticeReader,
  page: { readonly before: Date | null; readonly limit: number },
): Promise<NotificationRow[]> {
  return db
    .select()
    .from(notification)
    .where(
      and(
        readBy(reader),
        eq(notification.channel, "in_app"),
        page.before === null ? undefined : lt(notification.createdAt, page.before),
      ),
    )
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .limit(page.limit);
}

/** How many are unread, as part of a statement; counting stops at `cap`. */
export function unreadOf(reader: NoticeReader, cap: number): SQL {
  const theirs = and(readBy(reader), eq(notification.channel, "in_app"), isNull(notification.readAt));
  return sql`(select count(*)::int from (select from ${notification} where ${theirs} limit ${String(cap)}::int) unread)`;
}

/** The same as a statement of its own. */
export async function countUnread(db: Executor, reader: NoticeReader, cap: number): Promise<number> {
  const [row] = await runPrepared<{ unread: number }>(db, sql`select ${unreadOf(reader, cap)} as unread`);
  if (row === undefined) throw new Error("Counting answered nothing.");
  return row.unread;
}

/** Marks the reader's own notices read: those named, or all. Returns how many were unread. */
export async function markRead(
  db: Executor,
  reader: NoticeReader,
  ids: readonly string[] | "all",
): Promise<number> {
  const rows = await db
    .update(notification)
    .set({ readAt: sql`clock_timestamp()` })
    .where(
      and(
        readBy(reader),
        eq(notification.channel, "in_app"),
        isNull(notification.readAt),
        ids === "all" ? undefined : inArray(notification.id, [...ids]),
      ),
    )
    .returning({ id: notification.id });
  return rows.length;
}
