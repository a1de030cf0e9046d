// What a regulator changes of a platform: its size, its listing, its heir.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/engine/client";
import { platform } from "@/db/platform/schema/platform";

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

/** A section of GB/T 4754; null: not known. */
export async function updatePlatformIndustry(tx: Tx, id: string, industry: string | null): Promise<void> {
  await tx.update(platform).set({ industry }).where(eq(platform.id, id));
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
