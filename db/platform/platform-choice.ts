// Platforms as somebody who files chooses among them.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { namedSo, type TypedName } from "@/db/platform/listed-names";

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

/** Listed platforms that are named so (listed-names.ts); those whose name in either language begins with the words first. */
export async function listPlatformChoices(
  db: Executor,
  named: TypedName,
  limit: number,
): Promise<PlatformChoice[]> {
  const start = `${named.words.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.execute<Row>(sql`
    select ${COLUMNS} from platform p where state = 'listed' and ${namedSo(named)}
    order by (name_zh ilike ${start} or name_en ilike ${start}) desc, name_zh collate "zh-x-icu"
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
