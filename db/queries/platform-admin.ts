// What a regulator changes of a platform: its size, its listing, its heir.
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { platform } from "@/db/schema/platform";

export type PlatformRow = typeof platform.$inferSelect;

export async function findPlatformForUpdate(tx: Tx, id: string): Promise<PlatformRow | null> {
  const [row] = await tx.select().from(platform).where(eq(platform.id, id)).for("no key update");
  return row ?? null;
}

export interface UserCount {
  /** Null: not known any more. */
  readonly users: number | null;
  readonly source: string;
  /** The day the figure speaks of, YYYY-MM-DD. */
  readonly asOf: string;
}

export async function updatePlatformUsers(tx: Tx, id: string, count: UserCount): Promise<void> {
  await tx
    .update(platform)
    .set({ users: count.users, usersSource: count.source, usersAsOf: count.asOf })
    .where(eq(platform.id, id));
}

export interface PlatformListing {
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly companyId: string | null;
}

/** Lists an unlisted platform; false when it is not unlisted (any more). A taken slug breaks the unique key and throws. */
export async function movePlatformToListed(
  tx: Tx,
  id: string,
  listing: PlatformListing,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(platform)
    .set({ ...listing, state: "listed", listedAt: at })
    .where(and(eq(platform.id, id), eq(platform.state, "unlisted")))
    .returning({ id: platform.id });
  return rows.length === 1;
}

export async function isSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  const rows = await tx.select({ id: platform.id }).from(platform).where(eq(platform.slug, slug));
  return rows.length > 0;
}

/** Ends an unlisted platform in favour of another; false when it is not unlisted (any more). */
export async function movePlatformToMerged(tx: Tx, id: string, heirId: string): Promise<boolean> {
  const rows = await tx
    .update(platform)
    .set({ state: "merged", mergedIntoId: heirId })
    .where(and(eq(platform.id, id), eq(platform.state, "unlisted")))
    .returning({ id: platform.id });
  return rows.length === 1;
}

/** Of these platforms, those that ended in favour of another. */
export async function listMerged(
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly heirId: string }[]> {
  const rows = await tx
    .select({ id: platform.id, heirId: platform.mergedIntoId })
    .from(platform)
    .where(and(inArray(platform.id, [...ids]), eq(platform.state, "merged")));
  return rows.flatMap(({ id, heirId }) => (heirId === null ? [] : [{ id, heirId }]));
}

/**
 * Hands the complaints of a merged platform to its heir and appends a delta for each person, on both sides, so that the
 * people are counted where their complaints now are. Live ones take places above those taken there: a person may have
 * more than the usual few after a merger, and files no further until they are fewer. Returns how many complaints moved.
 */
export async function moveComplaints(tx: Tx, fromId: string, heirId: string): Promise<number> {
  const rows = await tx.execute<{ moved: number }>(sql`
    with moved as (
      update complaint c set platform_id = ${heirId}, live_slot = c.live_slot + coalesce((
        select max(h.live_slot) + 1 from complaint h
        where h.platform_id = ${heirId} and h.person_id = c.person_id and h.live_slot is not null), 0)
      where c.platform_id = ${fromId} returning c.person_id),
    told as (
      insert into platform_delta (platform_id, person_id, reason)
      select side, person_id, 'platform_merged'
      from (select distinct person_id from moved) people cross join unnest(${sql.param([fromId, heirId])}::uuid[]) side)
    select count(*)::int as moved from moved`);
  return Number(rows[0]?.moved ?? 0);
}
