// The numbers of this program bind at once where nothing was decided by others, and are announced where others are in force.
import { afterAll, beforeAll, expect, test } from "vitest";
import { installRulebook } from "@/db/install-rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

const DAY_MS = 86_400_000;
let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

test("an installation with an earlier version is told a week ahead, once, and its platforms are counted anew then", async () => {
  await own.sql`
    update rulebook_version set version = '2026-1', numbers = jsonb_set(numbers, '{version}', '"2026-1"')`;
  const before = Date.now();
  await installRulebook(own.db);
  await installRulebook(own.db);
  const rows = await own.sql<{ version: string; at: Date; said: string }[]>`
    select version, effective_at as at, numbers ->> 'effective_at' as said from rulebook_version order by effective_at`;
  expect(rows.map(({ version }) => version)).toEqual(["2026-1", DEFAULT_RULEBOOK.version]);
  const [, added] = rows;
  expect(new Date(added?.at ?? 0).getTime()).toBeGreaterThanOrEqual(before + 7 * DAY_MS - 1000);
  expect(new Date(added?.at ?? 0).toISOString()).toBe(added?.said);
});
