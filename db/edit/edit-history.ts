// The log of edits as it is read: of one platform with its company's, what waits, and what the rule of two people asks.
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { editEvent, editFile } from "@/db/edit/schema";
import { platform } from "@/db/platform/schema/platform";
import {
  numberIn,
  RULEBOOK_FILE,
  type EditedBy,
  type EditType,
  type EditValues,
} from "@/lib/domain/shared/edit-log";
import type { UsersChange } from "@/lib/domain/platform/second-person";

export interface EditRow {
  readonly fileId: string;
  readonly seq: number;
  readonly type: EditType;
  readonly at: Date;
  readonly by: EditedBy;
  readonly actorId: string | null;
  readonly byName: string | null;
  readonly proposedBy: string | null;
  readonly old: EditValues | null;
  readonly new: EditValues | null;
  readonly reason: string | null;
}

const ROW = {
  fileId: editEvent.fileId,
  seq: editEvent.seq,
  type: editEvent.type,
  at: editEvent.at,
  by: editEvent.by,
  actorId: editEvent.actorId,
  byName: editEvent.byName,
  proposedBy: editEvent.proposedBy,
  old: editEvent.old,
  new: editEvent.new,
  reason: editEvent.reason,
};

/** The edits of these logs, the newest first, up to `limit`. */
export function listEdits(db: Executor, fileIds: readonly string[], limit: number): Promise<EditRow[]> {
  return db
    .select(ROW)
    .from(editEvent)
    .where(inArray(editEvent.fileId, [...fileIds]))
    .orderBy(desc(editEvent.at), desc(editEvent.seq))
    .limit(limit);
}

/** What a page of a platform stands on; version 0 and nothing waiting before its first edit. */
export async function findEditState(
  db: Executor,
  fileId: string,
): Promise<{ readonly version: number; readonly waitingSeq: number | null }> {
  const [row] = await db
    .select({ version: editFile.version, waitingSeq: editFile.waitingSeq })
    .from(editFile)
    .where(eq(editFile.id, fileId));
  return row ?? { version: 0, waitingSeq: null };
}

/** When edits began to leave a name in this database. */
export async function findLogBegin(db: Executor): Promise<Date | null> {
  const [row] = await db
    .select({ begunAt: editFile.begunAt })
    .from(editFile)
    .where(eq(editFile.id, RULEBOOK_FILE));
  return row?.begunAt ?? null;
}

export async function findEdit(db: Executor, fileId: string, seq: number): Promise<EditRow | null> {
  const [row] = await db
    .select(ROW)
    .from(editEvent)
    .where(and(eq(editEvent.fileId, fileId), eq(editEvent.seq, seq)));
  return row ?? null;
}

/** The counts of users that took effect after an instant, the oldest first. */
export async function listUsersChanges(
  db: Executor,
  platformId: string,
  after: Date,
): Promise<UsersChange[]> {
  const rows = await db
    .select({ type: editEvent.type, at: editEvent.at, old: editEvent.old, new: editEvent.new })
    .from(editEvent)
    .where(
      and(
        eq(editEvent.fileId, platformId),
        inArray(editEvent.type, ["users_set", "users_confirmed"]),
        sql`${editEvent.at} > ${after.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(editEvent.seq);
  return rows.map((row) => ({
    atMs: row.at.getTime(),
    old: numberIn(row.old, "users"),
    new: numberIn(row.new, "users"),
    byTwo: row.type === "users_confirmed",
  }));
}

export interface WaitingEdit extends EditRow {
  readonly platform: { readonly slug: string; readonly nameZh: string; readonly nameEn: string };
}

/** What waits for a second person, the longest waiting first. */
export async function listWaitingEdits(db: Executor, limit: number): Promise<WaitingEdit[]> {
  return db
    .select({
      ...ROW,
      platform: { slug: platform.slug, nameZh: platform.nameZh, nameEn: platform.nameEn },
    })
    .from(editFile)
    .innerJoin(editEvent, and(eq(editEvent.fileId, editFile.id), eq(editEvent.seq, editFile.waitingSeq)))
    .innerJoin(platform, eq(platform.id, editFile.id))
    .where(sql`${editFile.waitingSeq} is not null`)
    .orderBy(editFile.lastAt)
    .limit(limit);
}
