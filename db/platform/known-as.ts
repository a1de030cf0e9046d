// What a platform is known by: other names, which lead to it when somebody types them, and telephone numbers.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Executor, Tx } from "@/db/engine/client";
import { platformKnownAs } from "@/db/platform/schema/channel";
import { platform, platformName } from "@/db/platform/schema/platform";

export type KnownAsRow = typeof platformKnownAs.$inferSelect;

/** What stands of it, names before numbers, the first first. */
export function listKnownAs(db: Executor, platformId: string): Promise<KnownAsRow[]> {
  return db
    .select()
    .from(platformKnownAs)
    .where(and(eq(platformKnownAs.platformId, platformId), isNull(platformKnownAs.endedAt)))
    .orderBy(asc(platformKnownAs.kind), asc(platformKnownAs.addedAt), asc(platformKnownAs.id));
}

/** Another platform that this name leads to: not this one, nor one that was merged into it. Null when there is none. */
export async function findOtherNamed(
  db: Executor,
  key: string,
  platformId: string,
): Promise<{ readonly nameZh: string; readonly nameEn: string } | null> {
  const [row] = await db.execute<{ nameZh: string; nameEn: string }>(sql`
    select p.name_zh as "nameZh", p.name_en as "nameEn" from platform_name n join platform p on p.id = n.platform_id
    where n.key = ${key} and coalesce(p.merged_into_id, p.id) <> ${platformId}::uuid limit 1`);
  return row ?? null;
}

/** Whether one of these names leads to another platform: as its own name, listed or not, or as another name of it. */
export async function isNameOfAnother(
  db: Executor,
  keys: readonly string[],
  platformId: string,
): Promise<boolean> {
  const names = sql`${sql.param([...keys])}::text[]`;
  const rows = await db.execute(sql`
    select 1 from platform_name n join platform p on p.id = n.platform_id
    where n.key = any(${names}) and coalesce(p.merged_into_id, p.id) <> ${platformId}::uuid
    union all
    select 1 from platform_known_as k where k.kind = 'name' and k.ended_at is null and k.match_key = any(${names})
      and k.platform_id <> ${platformId}::uuid
    limit 1`);
  return rows.length > 0;
}

/** A taken name breaks the unique key and throws. */
export async function insertKnownAs(tx: Tx, row: typeof platformKnownAs.$inferInsert): Promise<void> {
  await tx.insert(platformKnownAs).values(row);
}

/** Ends what stands; false when it does not, or is another platform's. */
export async function markKnownAsEnded(tx: Tx, platformId: string, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(platformKnownAs)
    .set({ endedAt: at })
    .where(
      and(
        eq(platformKnownAs.id, id),
        eq(platformKnownAs.platformId, platformId),
        isNull(platformKnownAs.endedAt),
      ),
    )
    .returning({ id: platformKnownAs.id });
  return rows.length === 1;
}

/** The name leads to the platform no more, nor to what was merged into it. */
export async function deletePlatformName(tx: Tx, platformId: string, key: string): Promise<void> {
  await tx.delete(platformName).where(
    and(
      eq(platformName.key, key),
      sql`${platformName.platformId} in (
        select id from platform where id = ${platformId}::uuid or merged_into_id = ${platformId}::uuid)`,
    ),
  );
}

/**
 * Hands everything to the platform that this one was merged into, with its dates. A number that stands there too is ended.
 * Answers how many were handed over.
 */
export async function moveKnownAs(
  tx: Tx,
  { fromId, toId, at }: { readonly fromId: string; readonly toId: string; readonly at: Date },
): Promise<number> {
  const rows = await tx.execute(sql`
    update platform_known_as k set platform_id = ${toId}, ended_at = case when k.ended_at is null and exists (
        select 1 from platform_known_as h where h.platform_id = ${toId} and h.match_key = k.match_key
          and h.kind = k.kind and h.ended_at is null)
      then ${at.toISOString()}::timestamptz else k.ended_at end
    where k.platform_id = ${fromId} returning k.id`);
  return rows.length;
}

/** A section of GB/T 4754; null when nobody set it. */
export async function findIndustry(db: Executor, platformId: string): Promise<string | null> {
  const [row] = await db
    .select({ industry: platform.industry })
    .from(platform)
    .where(eq(platform.id, platformId));
  return row?.industry ?? null;
}
