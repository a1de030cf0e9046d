// Companies, platforms, staff and consumers of a loaded database. Ids follow from numbers, so that everybody can name them.
import type postgres from "postgres";
import { seal } from "@/lib/contact/sealed-contact";

/** Platforms that people complain about by a power law: the n-th gets 1/n of what the first one gets. */
export const PLATFORMS = 2_000;
/** Platforms of the first company: more than half of all complaints, so that one inbox has ten thousand pages. */
export const FIRST_COMPANY_PLATFORMS = 60;
/** A platform whose complaints are all long past: as many as the load has open ones. */
export const LONG_PAST = PLATFORMS + 1;
/** The same with ten of them. */
export const TEN_PAST = PLATFORMS + 2;

/** What the last twelve digits of an id count. */
const KINDS = { person: "1", contact: "2", platform: "3", company: "4", staff: "5" } as const;
type Kind = keyof typeof KINDS;

const prefix = (kind: Kind) => `0190a000-000${KINDS[kind]}-7000-8000-`;

/** The n-th platform's name in URLs. */
export const loadedSlug = (n: number): string => `loaded-${String(n)}`;

/** The id of the n-th of a kind. */
export function loadedId(kind: Kind, n: number): string {
  return `${prefix(kind)}${n.toString(16).padStart(12, "0")}`;
}

/** The same in SQL; `n` is an expression. */
export function idExpression(kind: Kind, n: string): string {
  return `('${prefix(kind)}' || lpad(to_hex(${n}), 12, '0'))::uuid`;
}

const NAMES = [
  "云栈优选",
  "讯达快递",
  "乐居租房",
  "星河出行",
  "青禾外卖",
  "万卷书城",
  "慧学网校",
  "安心支付",
];

/** Every company has an agent of the company's number; the officer is staff 0. Nobody can sign in with a password. */
export async function loadPlatforms(sql: postgres.Sql): Promise<void> {
  const company = `case when n <= ${String(FIRST_COMPANY_PLATFORMS)} then 1 else n end`;
  const all = `generate_series(1, ${String(TEN_PAST)}) as n`;
  await sql.unsafe(`
    insert into company (id, name_zh, name_en, credit_code)
    select ${idExpression("company", "n")}, '测试公司' || n, 'Company ' || n, lpad(n::text, 18, '0')
    from (select distinct ${company} as n from ${all}) companies`);
  await sql`
    insert into platform (id, slug, name_zh, name_en, category, company_id, users, listed_at, users_source, users_as_of)
    select ${sql.unsafe(idExpression("platform", "n"))}, 'loaded-' || n,
      (${NAMES}::text[])[1 + n % ${NAMES.length}] || n, 'Platform ' || n, 'shopping',
      ${sql.unsafe(idExpression("company", company))}, 1 + 900000000 / n, '2025-01-01', '年度报告', '2026-06-30'
    from ${sql.unsafe(all)}`;
  await sql.unsafe(`
    insert into staff (id, email, name, staff_no, role, company_id, password_hash, totp_sealed)
    select ${idExpression("staff", "n")}, 'agent-' || n || '@example.test', '客服' || n, 'E' || n, 'company_agent'::staff_role,
      ${idExpression("company", "n")}, '-', ''::bytea from (select distinct ${company} as n from ${all}) companies
    union all select ${idExpression("staff", "0")}, 'officer@example.test', '监管人员', 'R1', 'regulator_officer',
      null, '-', ''::bytea`);
  await sql.unsafe(`
    insert into staff_platform (staff_id, platform_id)
    select ${idExpression("staff", company)}, ${idExpression("platform", "n")} from ${all}`);
}

/** Consumers 0 to `people` - 1, seventeen of twenty of whom answered a code. All are written to at one address. */
export async function loadConsumers(sql: postgres.Sql, people: number): Promise<void> {
  const verified = "case when n % 20 < 17 then timestamptz '2026-02-01' end";
  const all = `generate_series(0, ${String(people - 1)}) as n`;
  await sql.unsafe(`
    insert into person (id, verified_at, created_at)
    select ${idExpression("person", "n")}, ${verified}, timestamptz '2026-02-01' from ${all}`);
  await sql.unsafe(`
    insert into contact (id, person_id, kind, fingerprint, sealed, verified_at)
    select ${idExpression("contact", "n")}, ${idExpression("person", "n")}, 'email', sha256(('contact' || n)::bytea),
      '\\x${seal("consumer@example.test").toString("hex")}', ${verified} from ${all}`);
}
