// Loading without indexes and building them at the end takes a third of the time. What is built is what was there.
import type postgres from "postgres";

/** The tables that grow with the number of complaints. */
const TABLES = [
  "complaint",
  "complaint_event",
  "complaint_text",
  "attempt",
  "attempt_barrier",
  "human_contact",
  "proposal",
  "proposal_deed",
  "contest",
  "person",
  "contact",
  "platform_person",
  "platform_person_barrier",
];

/** Drops what primary keys do not need, and answers the statements that build it again. */
export async function dropIndexes(sql: postgres.Sql): Promise<readonly string[]> {
  const unique = await sql<{ name: string; home: string; definition: string }[]>`
    select conname as name, conrelid::regclass::text as home, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'u' and conrelid::regclass::text = any(${TABLES})`;
  for (const { name, home } of unique) await sql`alter table ${sql(home)} drop constraint ${sql(name)}`;
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid::regclass::text = any(${TABLES}) and not indisprimary`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  return [
    ...unique.map(
      ({ name, home, definition }) => `alter table "${home}" add constraint "${name}" ${definition}`,
    ),
    ...indexes.map(({ definition }) => definition),
  ];
}
