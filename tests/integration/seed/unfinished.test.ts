import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { afterAll, beforeAll, expect, test } from "vitest";
import { company } from "@/db/platform/schema/platform";
import { isUnfinished, markFinished, markUnfinished, removeUnfinished } from "@/db/seed/unfinished";
import { clearUnfinished } from "@/lib/entry/cli/demo/sample-data";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await own.db
    .insert(company)
    .values({ nameZh: "云栈", nameEn: "Yunzhan", creditCode: "91330100MA0JT00011" });
});
afterAll(() => own.drop());

const companies = () => own.sql`select 1 from company`;

test("data that were written whole are left alone", async () => {
  await markUnfinished(own.db);
  await markFinished(own.db);
  expect(await clearUnfinished(own.url)).toBe(false);
  await expect(removeUnfinished(own.db)).rejects.toThrow("not unfinished");
  expect(await companies()).toHaveLength(1);
});

test("data that were broken off are removed, and the tables stand empty with the first rulebook", async () => {
  await markUnfinished(own.db);
  expect(await clearUnfinished(own.url)).toBe(true);
  expect(await isUnfinished(own.db)).toBe(false);
  expect(await companies()).toHaveLength(0);
  expect(await own.sql`select version from rulebook_version`).toMatchObject([
    { version: DEFAULT_RULEBOOK.version },
  ]);
});
