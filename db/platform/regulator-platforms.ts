// Platforms as a regulator sees them: listed ones with their size, unlisted ones waiting for a confirmation.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";

export interface RegistryRow {
  readonly id: string;
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
  readonly state: "listed" | "unlisted";
  readonly users: number | null;
  readonly usersSource: string | null;
  readonly usersAsOf: string | null;
  readonly companyId: string | null;
  readonly company: { readonly nameZh: string; readonly nameEn: string } | null;
  readonly conventionSigned: boolean;
  /** Complaints that named it and were proved. */
  readonly complaints: number;
  readonly createdAt: Date;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly slug: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly category: string;
  readonly state: "listed" | "unlisted";
  readonly users: string | null;
  readonly users_source: string | null;
  readonly users_as_of: string | null;
  readonly company_id: string | null;
  readonly company_zh: string | null;
  readonly company_en: string | null;
  readonly convention: boolean;
  readonly complaints: number;
  readonly created_at: string;
}

const COUNT_CAP = 1000;

const SELECT = sql`select p.id, p.slug, p.name_zh, p.name_en, p.category, p.state, p.users, p.users_source,
  p.users_as_of::text as users_as_of, p.company_id, c.name_zh as company_zh, c.name_en as company_en,
  p.convention_signed_at is not null as convention, p.created_at::text as created_at,
  (select count(*)::int from (select 1 from complaint k where k.platform_id = p.id and k.proved_at is not null
    limit ${COUNT_CAP}) n) as complaints
  from platform p left join company c on c.id = p.company_id`;

function toRegistryRow(row: Row): RegistryRow {
  return {
    id: row.id,
    slug: row.slug,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    category: row.category,
    state: row.state,
    users: row.users === null ? null : Number(row.users),
    usersSource: row.users_source,
    usersAsOf: row.users_as_of,
    companyId: row.company_id,
    company:
      row.company_zh === null || row.company_en === null
        ? null
        : { nameZh: row.company_zh, nameEn: row.company_en },
    conventionSigned: row.convention,
    complaints: row.complaints,
    createdAt: new Date(row.created_at),
  };
}

/** Listed platforms by name, `limit` from the one after `after` on, with these words in a name. */
export async function listRegistry(
  db: Executor,
  page: { readonly matching: string; readonly after: string; readonly limit: number },
): Promise<RegistryRow[]> {
  const like = `%${page.matching.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db.execute<Row>(sql`${SELECT}
    where p.state = 'listed' and (p.name_zh collate "zh-x-icu") > (${page.after} collate "zh-x-icu")
      and (p.name_zh ilike ${like} or p.name_en ilike ${like})
    order by p.name_zh collate "zh-x-icu" limit ${page.limit}`);
  return rows.map(toRegistryRow);
}

/** Platforms that consumers named themselves, the oldest first. */
export async function listUnlisted(db: Executor, limit: number): Promise<RegistryRow[]> {
  const rows = await db.execute<Row>(
    sql`${SELECT} where p.state = 'unlisted' order by p.created_at, p.id limit ${limit}`,
  );
  return rows.map(toRegistryRow);
}

/** One platform, listed or not, by its name in URLs; null when there is none or it was merged. */
export async function findRegistryRow(db: Executor, slug: string): Promise<RegistryRow | null> {
  const rows = await db.execute<Row>(sql`${SELECT} where p.slug = ${slug} and p.state <> 'merged'`);
  return rows[0] === undefined ? null : toRegistryRow(rows[0]);
}

/** The same by its id. */
export async function findRegistryRowById(db: Executor, id: string): Promise<RegistryRow | null> {
  const rows = await db.execute<Row>(sql`${SELECT} where p.id = ${id}::uuid and p.state <> 'merged'`);
  return rows[0] === undefined ? null : toRegistryRow(rows[0]);
}

/** All companies by name, for the choice of whose platform it is. */
export async function listCompanies(
  db: Executor,
): Promise<{ readonly id: string; readonly nameZh: string; readonly nameEn: string }[]> {
  const rows = await db.execute<{ id: string; name_zh: string; name_en: string }>(
    sql`select id, name_zh, name_en from company order by name_zh collate "zh-x-icu" limit 500`,
  );
  return rows.map((row) => ({ id: row.id, nameZh: row.name_zh, nameEn: row.name_en }));
}
