// Two thousand platforms with ten thousand channels and as many open reports: a page of one reads its own rows by an index.
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "@/db/engine/client";
import { countWaitingPhrases, listWaitingPhrases } from "@/db/complaint/path-phrase";
import { listVersions } from "@/db/platform/channel-history";
import { listNumberTasks, listOpenReports } from "@/db/platform/channel-reports";
import { listOpenChannels, listOpenPlaceKeys } from "@/db/platform/channels";
import { findOtherNamed, isNameOfAnother, listKnownAs } from "@/db/platform/known-as";
import { fillRegister, ONE } from "@/tests/integration/platform/size/at-size";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

let own: TestDatabase;

beforeAll(async () => {
  own = await testDatabase();
  await fillRegister(own.db);
});
afterAll(() => own.drop());

/** The tables that the statements of one transaction read whole; of those in which there is something. */
async function readWhole(read: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> {
  return own.db.transaction(async (tx) => {
    await read(tx);
    const rows = await tx.execute<{ relname: string }>(
      sql`select relname from pg_stat_xact_user_tables where seq_scan > 0 and pg_relation_size(relid) > 0 order by relname`,
    );
    return rows.map(({ relname }) => relname);
  });
}

test.each<[what: string, read: (tx: Tx) => Promise<readonly unknown[]>, rows: number]>([
  ["its channels", (tx) => listOpenChannels(tx, ONE), 5],
  ["the places that are taken", (tx) => listOpenPlaceKeys(tx, ONE), 5],
  ["its versions", (tx) => listVersions(tx, { platformId: ONE, limit: 61 }), 10],
  ["what people said of its numbers", (tx) => listOpenReports(tx, ONE), 5],
  ["what it is known by", (tx) => listKnownAs(tx, ONE), 5],
])("of one platform: %s", async (_what, read, rows) => {
  expect(await own.db.transaction((tx) => read(tx))).toHaveLength(rows);
  expect(await readWhole(read)).toEqual([]);
});

test("of all of them: the numbers that wait longest for an officer", async () => {
  expect(await readWhole((tx) => listNumberTasks(tx, 11))).toEqual([]);
  const tasks = await listNumberTasks(own.db, 11);
  expect(tasks.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, n) => String(n + 1)));
  expect(tasks[0]).toMatchObject({ slug: "p2", nameZh: "平台2", proved: 0, others: 1 });
});

test("of ten thousand attempts: the words that wait for a look, with how often they were said", async () => {
  expect(await readWhole((tx) => listWaitingPhrases(tx, 20))).toEqual([]);
  expect(await readWhole((tx) => countWaitingPhrases(tx))).toEqual([]);
  const waiting = await listWaitingPhrases(own.db, 20);
  expect(waiting.map(({ phrase }) => phrase)).toEqual(
    Array.from({ length: 20 }, (_, n) => `说法${String(n * 2)}`),
  );
  expect(waiting.map(({ attempts }) => attempts)).toEqual(Array(20).fill(20));
  expect(await countWaitingPhrases(own.db)).toMatchObject({ count: 250 });
});

test("whose a name is already", async () => {
  expect(await readWhole((tx) => findOtherNamed(tx, "平台9", ONE))).toEqual([]);
  expect(await readWhole((tx) => isNameOfAnother(tx, ["平台9"], ONE))).toEqual([]);
  expect(await findOtherNamed(own.db, "平台9", ONE)).toEqual({ nameZh: "平台9", nameEn: "Platform 9" });
});

test("the check sees a table that is read whole", async () => {
  expect(await readWhole((tx) => tx.execute(sql`select sum(version) from platform_channel`))).toEqual([
    "platform_channel",
  ]);
});
