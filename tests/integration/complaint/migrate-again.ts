// Runs one migration a second time, on rows that were put back into the form of before.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import { applyMigrations } from "@/db/engine/apply-migrations";
import { createClient } from "@/db/engine/client";
import type { TestDatabase } from "@/tests/support/database";

const MIGRATIONS = path.resolve(import.meta.dirname, "../../../db/migrations");

/** Fails the test when no migration that ends with `name` was applied. */
export async function migrateAgain({ sql, url }: TestDatabase, name: string): Promise<void> {
  const journal = await readFile(path.join(MIGRATIONS, "meta/_journal.json"), "utf8");
  const { entries } = JSON.parse(journal) as { entries: { tag: string; when: number }[] };
  const when = entries.find(({ tag }) => tag.endsWith(`_${name}`))?.when ?? 0;
  const gone = await sql`delete from drizzle.__drizzle_migrations where created_at = ${when} returning id`;
  expect(gone).toHaveLength(1);
  const client = createClient(url, { max: 1, statementTimeoutMs: 0 });
  try {
    await applyMigrations(client.db, MIGRATIONS);
  } finally {
    await client.close();
  }
}
