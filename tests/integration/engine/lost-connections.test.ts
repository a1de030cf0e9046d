// What is left of the work when connections break under it. Vitest fails a file in which anything is thrown uncaught.
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { ConnectionLost } from "@/db/engine/connection";
import { startFaultProxy, throughProxy } from "@/tests/chaos/support/network/fault-proxy";
import type { FaultProxy } from "@/tests/chaos/support/network/fault-proxy";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";

const NAME = "jietong-lost";
let home: TestDatabase;
let proxy: FaultProxy;
let client: Client;

beforeAll(async () => {
  home = await testDatabase();
  const at = new URL(home.url);
  proxy = await startFaultProxy({ host: at.hostname, port: Number(at.port) });
  await home.sql`create table stored (n int not null, codes text[] not null default '{}')`;
});
afterEach(async () => {
  await client.close();
  await home.sql`truncate stored`;
});
afterAll(async () => {
  await proxy.close();
  await home.drop();
});

function open(options: { max?: number; statementTimeoutMs?: number } = {}): Client {
  client = createClient(throughProxy(home.url, proxy), { name: NAME, ...options });
  return client;
}
const endAll = () =>
  home.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${NAME}`;
const countRows = async () => (await home.sql`select 1 from stored`).length;
const insert = (n: number) => sql`insert into stored (n) values (${n})`;

async function isHealthy(): Promise<boolean> {
  return client.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
}

test("a transaction whose connection is ended keeps nothing, and what it would still write is refused", async () => {
  const { db } = open();
  const broken = db.transaction(async (tx) => {
    await tx.execute(insert(1));
    await endAll();
    await sleep(50);
    await tx.execute(insert(2));
  });
  await expect(broken).rejects.toMatchObject({ cause: expect.any(ConnectionLost) as unknown });
  expect(await isHealthy()).toBe(true);
  expect(await countRows()).toBe(0);
});

test("a transaction one of whose statements failed is not taken for committed, even when the error was caught", async () => {
  const { db } = open();
  const failed = db.transaction(async (tx) => {
    await tx.execute(insert(1));
    await tx.execute(sql`select 1 / 0`).catch(() => undefined);
  });
  await expect(failed).rejects.toThrow("rolled back");
  expect(await countRows()).toBe(0);
});

test("after a storm that ends every connection twenty times a second, ten of ten questions are answered", async () => {
  const { db } = open({ max: 8 });
  const until = performance.now() + 2_000;
  const wrong: unknown[] = [];
  let committed = 0;
  const work = async (n: number) => {
    while (performance.now() < until) {
      await db
        .transaction(async (tx) => {
          await tx.execute(insert(n));
          await sleep(n);
          await tx.execute(insert(n));
        })
        .then(
          () => (committed += 2),
          (error: unknown) => {
            if (!/lost|rolled back|terminating|Failed query/.test(String(error))) wrong.push(error);
          },
        );
    }
  };
  const storm = async () => {
    while (performance.now() < until) {
      await endAll();
      await sleep(50);
    }
  };
  await Promise.all([storm(), ...Array.from({ length: 12 }, (_, n) => work(n))]);
  expect(wrong).toEqual([]);
  expect(client.losses()).toBeGreaterThan(20);
  const answers = await Promise.all(Array.from({ length: 10 }, isHealthy));
  expect(answers.filter((answered) => !answered)).toEqual([]);
  // An acknowledgement may be lost with its connection; what was acknowledged may not.
  expect(await countRows()).toBeGreaterThanOrEqual(committed);
  expect(committed).toBeGreaterThan(0);
});

test("a network that falls silent is given up after the time a statement may take", async () => {
  open({ statementTimeoutMs: 500 });
  expect(await isHealthy()).toBe(true);
  proxy.stall(4_000);
  const asked = performance.now();
  expect(await isHealthy()).toBe(false);
  expect(performance.now() - asked).toBeLessThan(3_500);
  proxy.stall(0);
  expect(await isHealthy()).toBe(true);
});

test("a wait for a connection ends in an error, and later ones are served", async () => {
  const { db } = open({ max: 1, statementTimeoutMs: 500 });
  let finish = (): void => undefined;
  const holding = db.transaction(() => new Promise<void>((resolve) => void (finish = resolve)));
  await sleep(50);
  await expect(db.execute(sql`select 1`)).rejects.toMatchObject({
    cause: expect.objectContaining({ message: "No connection was free in time." }) as unknown,
  });
  finish();
  await holding;
  expect(await isHealthy()).toBe(true);
});

test("a connection cut after its COMMIT was sent is refused as lost, though the row is stored", async () => {
  const { db } = open();
  expect(await isHealthy()).toBe(true);
  proxy.cutAfterNextCommit();
  const unknown = db.transaction(async (tx) => {
    await tx.execute(insert(1));
  });
  await expect(unknown).rejects.toThrow("lost");
  await expect.poll(countRows).toBe(1);
});

test("lists go in and come out as they are, NULL, quotes and backslashes too", async () => {
  const { db } = open();
  const codes = ["a", 'b "c"', "d\\e", "NULL", "", "转人工,{}"];
  const [row] = await db.execute<{ codes: string[]; numbers: number[]; nulls: null[] }>(sql`
    insert into stored (n, codes) values (1, ${sql.param(codes)}::text[])
    returning codes, array[[1, 2], [3, 4]] as numbers, array[null]::text[] as nulls`);
  expect(row).toEqual({
    codes,
    numbers: [
      [1, 2],
      [3, 4],
    ],
    nulls: [null],
  });
});
