// The numbers of this program bind at once where nothing was decided by others, and are announced where others are in force.
import { afterAll, beforeAll, expect, test } from "vitest";
import { installRulebook } from "@/db/rulebook/install-rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

const DAY_MS = 86_400_000;
/** Two clocks of one machine. */
const SECOND_MS = 1_000;
let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

test("an installation with an earlier version publishes the new one as far ahead as the earlier asks, once, and its platforms are counted again then", async () => {
  await own.sql`
    update rulebook_version set version = '2026-1',
      numbers = numbers || '{"version": "2026-1", "rulebook_notice_days": 9}'`;
  await own.sql`insert into platform (id, slug, name_zh, name_en, state, listed_at) values
    (gen_random_uuid(), 'listed-one', '云栈', 'Yunzhan', 'listed', now())`;
  const before = Date.now();
  await installRulebook(own.db);
  await installRulebook(own.db);
  const rows = await own.sql<{ version: string; at: Date; said: string }[]>`
    select version, effective_at as at, numbers ->> 'effective_at' as said from rulebook_version order by effective_at`;
  expect(rows.map(({ version }) => version)).toEqual(["2026-1", DEFAULT_RULEBOOK.version]);
  const [, added] = rows;
  const announced = new Date(added?.at ?? 0).getTime();
  expect(announced).toBeGreaterThanOrEqual(before + 9 * DAY_MS - SECOND_MS);
  expect(announced).toBeLessThanOrEqual(Date.now() + 9 * DAY_MS + SECOND_MS);
  expect(new Date(added?.at ?? 0).toISOString()).toBe(added?.said);
  const recounts = await own.sql<
    { at: Date }[]
  >`select at from platform_delta where reason = 'rules_changed'`;
  expect(recounts.map(({ at }) => new Date(at).toISOString())).toEqual([added?.said]);
});

test("a version that this program cannot read is in the way of no start", async () => {
  await own.sql`
    insert into rulebook_version (version, numbers, published_at, effective_at)
    values ('2099-1', '{}', now(), now() + interval '900 days')`;
  await installRulebook(own.db);
});
