// Questions of strangers that share a statement: what each of them is answered, and what one can do to the others.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { asJson, runText } from "@/db/engine/prepared";
import { batched } from "@/db/engine/batched";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const NAME = "jietong-batched";
let home: TestDatabase;
let client: Client;
beforeAll(async () => {
  home = await testDatabase();
  client = createClient(home.url, { name: NAME });
  await home.sql`create table stored (n int primary key check (n > 0))`;
});
beforeEach(() => home.sql`truncate stored`);
afterAll(async () => {
  await client.close();
  await home.drop();
});

const STORE = `insert into stored select n from json_to_recordset($1::json) as a(n int) returning n * 10 as tenfold`;
let groups: number[] = [];
const keep = batched(async (db, asked: readonly number[]): Promise<number[]> => {
  groups.push(asked.length);
  const rows = await runText<{ tenfold: number }>(db, STORE, [asJson(asked.map((n) => ({ n })))]);
  return rows.map(({ tenfold }) => tenfold);
});
const storedRows = async () =>
  (await home.sql<{ n: number }[]>`select n from stored order by n`).map(({ n }) => n);
const isRefused = (code: string) => ({
  status: "rejected",
  reason: expect.objectContaining({ code }) as unknown,
});

beforeEach(() => {
  groups = [];
});

test("who asks at the same moment is asked for once, and each gets their own answer", async () => {
  expect(await Promise.all([3, 1, 2].map((n) => keep(client.db, n)))).toEqual([30, 10, 20]);
  expect(groups).toEqual([3]);
});

test("who comes while a statement is under way goes together with the next", async () => {
  const first = keep(client.db, 1);
  await new Promise(setImmediate);
  const others = [2, 3, 4].map((n) => keep(client.db, n));
  await Promise.all([first, ...others]);
  expect(groups).toEqual([1, 3]);
});

test("never more than 32 share a statement", async () => {
  await Promise.all(Array.from({ length: 70 }, (_, n) => keep(client.db, n + 1)));
  expect(groups).toEqual([32, 32, 6]);
});

test("one that PostgreSQL refuses fails alone, and leaves nothing", async () => {
  const answers = await Promise.allSettled([1, -5, 2].map((n) => keep(client.db, n)));
  expect(answers).toEqual([
    { status: "fulfilled", value: 10 },
    isRefused("23514"),
    { status: "fulfilled", value: 20 },
  ]);
  expect(await storedRows()).toEqual([1, 2]);
});

test("of two that want the same place one gets it", async () => {
  const answers = await Promise.allSettled([7, 7, 8].map((n) => keep(client.db, n)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  expect(answers).toContainEqual(isRefused("23505"));
  expect(await storedRows()).toEqual([7, 8]);
});

test("after a lost connection everybody is refused, nobody is tried again, and the next ones are served", async () => {
  await home.sql.begin(async (tx) => {
    await tx`lock table stored in share mode`;
    const asked = Promise.allSettled([1, 2].map((n) => keep(client.db, n)));
    await sleep(100);
    // The one that waits for the lock. Of an idle one that is gone, the next to use it may be the first to hear.
    await home.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${NAME} and state = 'active'`;
    const lost = {
      status: "rejected",
      reason: expect.objectContaining({ name: "ConnectionLost" }) as unknown,
    };
    expect(await asked).toEqual([lost, lost]);
  });
  expect(groups).toEqual([2]);
  expect(await storedRows()).toEqual([]);
  expect(await keep(client.db, 3)).toBe(30);
});

test("a statement that waits for a lock keeps later ones waiting for a moment only", async () => {
  let waiting: Promise<number> | undefined;
  await home.sql.begin(async (tx) => {
    await tx`insert into stored values (1)`;
    waiting = keep(client.db, 1);
    await sleep(20);
    expect(await keep(client.db, 2)).toBe(20);
    await tx`delete from stored where n = 1`;
  });
  expect(await waiting).toBe(10);
});
