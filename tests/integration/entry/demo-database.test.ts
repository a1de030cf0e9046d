// `npm run demo` runs on a PostgreSQL of its own. One that is killed comes back where it was, with what it held.
import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ChosenDatabase } from "@/db/engine/choose-database";
import { createClient } from "@/db/engine/client";
import { isAlive } from "@/db/engine/process-lock";
import { keepDatabase } from "@/lib/entry/cli/demo/keep-database";

// PostgreSQL is started and recovers, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const BACK_WITHIN = { timeout: 120_000, interval: 200 };

// The prefix is swept by the next run, should this one be killed.
let dataDir: string;
let served: ChosenDatabase;
let said: string[];
beforeEach(async () => {
  dataDir = path.join(os.tmpdir(), `jietong-test-${randomBytes(6).toString("hex")}`);
  said = [];
  served = await keepDatabase(dataDir, (line) => said.push(line));
});
afterEach(async () => {
  await served.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function postmaster(): Promise<number> {
  return Number((await readFile(path.join(dataDir, "data", "postmaster.pid"), "utf8")).split("\n")[0]);
}

async function ask(statement: string): Promise<number> {
  const client = createClient(served.url, { max: 1 });
  try {
    return (await client.db.execute(statement)).length;
  } finally {
    await client.close();
  }
}

async function kill(): Promise<number> {
  const pid = await postmaster();
  process.kill(pid, "SIGKILL");
  await expect.poll(() => isAlive(pid), BACK_WITHIN).toBe(false);
  return pid;
}

test("killed twice, it is back twice under the address that web and worker know", async () => {
  await ask("create table stored as select 1 as one");
  for (const times of [1, 2]) {
    const killed = await kill();
    await expect.poll(() => ask("select * from stored").catch(() => 0), BACK_WITHIN).toBe(1);
    expect(await postmaster()).not.toBe(killed);
    expect(said.filter((line) => line === "database ended; starting it again").length).toBeGreaterThanOrEqual(
      times,
    );
  }
});

test("one that is stopped stays stopped, also when it was killed a moment before", async () => {
  const first = await kill();
  await served.stop();
  const last = await postmaster().catch(() => first);
  expect(isAlive(last)).toBe(false);
  await expect(ask("select 1")).rejects.toThrow();
});

test("while all is well nothing is said", async () => {
  expect(await ask("select 1")).toBe(1);
  expect(said).toEqual([]);
});
