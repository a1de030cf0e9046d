// Listed platforms with every name that leads to them: their own, other names, and those of what was merged into them.
import { sql, type SQL } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";

export interface NamedPlatform {
  readonly id: string;
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly conventionSigned: boolean;
  /** By lib/domain/platform/platform-name. */
  readonly keys: readonly string[];
}

/** All of them, in one statement: what is compared with a slip cannot be looked up. */
export async function listListedNames(db: Executor): Promise<readonly NamedPlatform[]> {
  return db.execute<NamedPlatform & Record<string, unknown>>(sql`
    select p.id, p.slug, p.name_zh as "nameZh", p.name_en as "nameEn", p.category,
      p.convention_signed_at is not null as "conventionSigned", names.keys
    from platform p join (
      select coalesce(named.merged_into_id, named.id) as id, json_agg(n.key) as keys
      from platform_name n join platform named on named.id = n.platform_id group by 1
    ) names on names.id = p.id
    where p.state = 'listed' order by p.name_zh collate "zh-x-icu", p.id`);
}

/** What somebody typed to find platforms by. Without words all are found. */
export interface TypedName {
  readonly words: string;
  /** By lib/domain/platform/platform-name. */
  readonly key: string;
  /** Platforms that sound like it. */
  readonly ids: readonly string[];
}

/** A condition on `platform p`: one of its names holds the words, as they stand or by their key, or it sounds like them. */
export function namedSo({ words, key, ids }: TypedName): SQL {
  const inside = (typed: string) => `%${typed.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(
    ((char_length(${words}::text) < 2 or bigrams(p.name_zh || ' ' || p.name_en) @> bigrams(${words}::text))
      and (p.name_zh ilike ${inside(words)} or p.name_en ilike ${inside(words)}))
    or p.id = any(${sql.param([...ids])}::uuid[])
    or (${key} <> '' and p.id in (
      select coalesce(named.merged_into_id, named.id) from platform_name n join platform named on named.id = n.platform_id
      where n.key like ${inside(key)})))`;
}
