import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "@/db/engine/client";
import { deleteOldTries } from "@/db/sign-in/rate-limit";
import { clearLimit, giveBack, limit } from "@/lib/sign-in/engine/rate-limit";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const FIVE = { max: 5, windowSeconds: 900 } as const;

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.drop());

async function tries(key: string, count: number, from = own.db): Promise<number> {
  const answers = await Promise.all(Array.from({ length: count }, () => limit(from, key, FIVE)));
  return answers.filter(Boolean).length;
}

/** Moves everything that was tried into the past. */
const age = (key: string, seconds: number) =>
  own.sql`update rate_limit set window_start = window_start - make_interval(secs => ${seconds}) where key = ${key}`;

test("the fifth of five is admitted, the sixth is not", async () => {
  expect(await tries("five", 5)).toBe(5);
  expect(await tries("five", 1)).toBe(0);
});

test("keys do not know of each other", async () => {
  expect(await tries("left", 6)).toBe(5);
  expect(await tries("right", 6)).toBe(5);
});

test("tries at several keys at once share a statement, and each key is counted alone", async () => {
  const [one, other, alone] = await Promise.all([tries("mine", 7), tries("yours", 4), tries("alone", 1)]);
  expect([one, other, alone]).toEqual([5, 4, 1]);
  expect(await tries("yours", 2)).toBe(1);
  const counts = await own.sql`select key, sum(count)::int as count from rate_limit
    where key in ('mine', 'yours', 'alone') group by key order by key`;
  expect([...counts]).toEqual([
    { key: "alone", count: 1 },
    { key: "mine", count: 7 },
    { key: "yours", count: 6 },
  ]);
});

test("two processes share one count", async () => {
  const other = createClient(own.url, { max: 10 });
  const [here, there] = await Promise.all([tries("shared", 20), tries("shared", 20, other.db)]);
  await other.close();
  expect(here + there).toBe(5);
});

test("tries count for the whole window and not after it", async () => {
  await tries("sliding", 5);
  await age("sliding", 840);
  expect(await tries("sliding", 1)).toBe(0);
  await own.sql`delete from rate_limit where key = 'sliding' and window_start > now() - interval '10 minutes'`;
  await age("sliding", 180);
  expect(await tries("sliding", 6)).toBe(5);
});

test("what is given back may be tried again, and clearing starts at nothing", async () => {
  await tries("back", 5);
  await giveBack(own.db, "back");
  expect(await tries("back", 2)).toBe(1);
  await clearLimit(own.db, "back");
  expect(await tries("back", 6)).toBe(5);
});

test("old counts are removed, young ones stay", async () => {
  await tries("old", 5);
  await age("old", 25 * 3_600);
  await tries("young", 5);
  expect(await deleteOldTries(own.db, 24)).toBeGreaterThanOrEqual(1);
  const left = await own.sql`select 1 from rate_limit where key in ('old', 'young')`;
  expect(left.length).toBeGreaterThan(0);
  expect(await own.sql`select 1 from rate_limit where key = 'old'`).toHaveLength(0);
});
