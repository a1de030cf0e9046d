// The names under which platforms are found (lib/domain/platform/platform-name).
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { platformName } from "@/db/platform/schema/platform";

/** Adds the keys of a platform's names to those that lead to it already. */
export async function insertPlatformNames(
  db: Executor,
  platformId: string,
  keys: readonly string[],
): Promise<void> {
  const rows = [...new Set(keys)].filter((key) => key !== "").map((key) => ({ key, platformId }));
  if (rows.length > 0) await db.insert(platformName).values(rows).onConflictDoNothing();
}

/** Platforms that no name leads to: written before there were keys, or by a process of that version. */
export async function listUnnamedPlatforms(db: Executor) {
  return db.execute<{ id: string; name_zh: string; name_en: string }>(sql`
    select p.id, p.name_zh, p.name_en from platform p
    where not exists (select 1 from platform_name n where n.platform_id = p.id)`);
}
