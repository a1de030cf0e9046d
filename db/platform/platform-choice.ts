// Platforms as somebody who files chooses among them.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";

export interface PlatformChoice {
  readonly id: string;
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly conventionSigned: boolean;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly slug: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly category: string;
  readonly convention: boolean;
}

const read = (row: Row): PlatformChoice => ({
  id: row.id,
  slug: row.slug,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  category: row.category,
  conventionSigned: row.convention,
});

const COLUMNS = sql`id, slug, name_zh, name_en, category, convention_signed_at is not null as convention`;

/** Listed platforms whose name in either language holds `words`; those that begin with them first. */
export async function listPlatformChoices(
  db: Executor,
  words: string,
  limit: number,
): Promise<PlatformChoice[]> {
  const inside = words.replace(/[\\%_]/g, "\\$&");
  const rows = await db.execute<Row>(sql`
    select ${COLUMNS} from platform
    where state = 'listed' and (char_length(${words}::text) < 2 or bigrams(name_zh || ' ' || name_en) @> bigrams(${words}::text))
      and (name_zh ilike ${`%${inside}%`} or name_en ilike ${`%${inside}%`})
    order by (name_zh ilike ${`${inside}%`} or name_en ilike ${`${inside}%`}) desc, name_zh collate "zh-x-icu"
    limit ${limit}`);
  return rows.map(read);
}

/** The listed platform of this name in URLs; null when there is none. */
export async function findPlatformChoice(db: Executor, slug: string): Promise<PlatformChoice | null> {
  const [row] = await db.execute<Row>(
    sql`select ${COLUMNS} from platform where slug = ${slug} and state = 'listed'`,
  );
  return row === undefined ? null : read(row);
}
