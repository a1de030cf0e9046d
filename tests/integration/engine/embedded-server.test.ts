import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { createClient } from "@/db/engine/client";
import { startEmbedded } from "@/db/engine/embedded";
import type { Embedded } from "@/db/engine/embedded";
import { migrate } from "@/lib/entry/database/migrate";
import { isAlive } from "@/db/engine/process-lock";

// The prefix is swept by the next run, should this one be killed.
const dataDir = path.join(os.tmpdir(), `jietong-test-${randomBytes(6).toString("hex")}`);
let running: Embedded[] = [];
afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<Embedded> {
  const server = await startEmbedded({ dataDir });
  running.push(server);
  return server;
}

async function postmaster(): Promise<number> {
  return Number((await readFile(path.join(dataDir, "data", "postmaster.pid"), "utf8")).split("\n")[0]);
}

async function countRows(url: string): Promise<number> {
  const client = createClient(url, { max: 1 });
  try {
    return (await client.sql`select * from stored`).length;
  } finally {
    await client.close();
  }
}

async function keepRow(url: string): Promise<void> {
  const client = createClient(url, { max: 1 });
  await client.sql`create table stored as select 1 as one`;
  await client.close();
}

test("a server that runs already is shared, and what was written is there", async () => {
  const first = await start();
  await keepRow(first.url);
  const second = await start();
  expect([first.reused, second.reused]).toEqual([false, true]);
  expect(second.url).toBe(first.url);
  expect(await countRows(second.url)).toBe(1);
});

test("after a crash of the server the next start recovers", async () => {
  const first = await start();
  await keepRow(first.url);
  const pid = await postmaster();
  process.kill(pid, "SIGKILL");
  await expect.poll(() => isAlive(pid)).toBe(false);
  const second = await start();
  expect(second.reused).toBe(false);
  expect(await countRows(second.url)).toBe(1);
});

test("stopping leaves no process, and starting again finds the data", async () => {
  const first = await start();
  await keepRow(first.url);
  const pid = await postmaster();
  await first.stop();
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(await countRows((await start()).url)).toBe(1);
});

test("two starts at once end with one server", async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect(one.url).toBe(two.url);
  expect([one.reused, two.reused].sort()).toEqual([false, true]);
});

test("migrating from three processes at once is migrating once", async () => {
  const { url } = await start();
  await Promise.all([migrate(url), migrate(url), migrate(url)]);
  const client = createClient(url, { max: 1 });
  const [row] = await client.sql<{ repeats: number }[]>`
    select (count(*) - count(distinct hash))::int as repeats from drizzle.__drizzle_migrations`;
  await client.close();
  expect(row?.repeats).toBe(0);
});
