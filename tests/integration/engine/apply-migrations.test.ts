import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyMigrations } from "@/db/engine/apply-migrations";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let only: Client;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  only = createClient(database.url, { max: 1 });
  folder = await mkdtemp(path.join(os.tmpdir(), "jietong-migrations-"));
  await mkdir(path.join(folder, "meta"));
});
afterAll(async () => {
  await only.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Files as drizzle-kit leaves them, each a day after the one before. */
async function given(...files: readonly string[]): Promise<void> {
  const entries = files.map((_, idx) => ({ idx, when: (idx + 1) * 86_400_000, tag: `000${String(idx)}_x` }));
  await writeFile(path.join(folder, "meta/_journal.json"), JSON.stringify({ entries }));
  await Promise.all(files.map((text, idx) => writeFile(path.join(folder, `000${String(idx)}_x.sql`), text)));
}

test("each file is applied once", async () => {
  await given("create table counted (n integer);--> statement-breakpoint\ninsert into counted values (1)");
  await applyMigrations(only.db, folder);
  await applyMigrations(only.db, folder);
  expect(await database.sql`select n from counted`).toHaveLength(1);
});

test("of a file that fails nothing stays, and what came before it does", async () => {
  const first = "create table counted (n integer)";
  await given(
    first,
    "create table before_it ()",
    "create table half ();--> statement-breakpoint\nselect 1/0",
  );
  await expect(applyMigrations(only.db, folder)).rejects.toThrow();
  const [found] = await database.sql`select to_regclass('before_it') as before, to_regclass('half') as half`;
  expect(found).toEqual({ before: "before_it", half: null });
});

test("a file one by one builds an index concurrently, and is run again after a crash in its middle", async () => {
  const body = (last: string) =>
    [
      "-- one by one: to try it\nalter table counted add column if not exists m integer default 0",
      "drop index concurrently if exists counted_n",
      "create index concurrently counted_n on counted (n)",
      last,
    ].join(";--> statement-breakpoint\n");
  await given("-- applied", "-- applied", body("select 1/0"));
  await expect(applyMigrations(only.db, folder)).rejects.toThrow();
  await given("-- applied", "-- applied", body("update counted set m = 1"));
  await applyMigrations(only.db, folder);
  expect(await database.sql`select m from counted`).toEqual([{ m: 1 }]);
  expect(
    await database.sql`select indisvalid from pg_index where indexrelid = 'counted_n'::regclass`,
  ).toEqual([{ indisvalid: true }]);
});
