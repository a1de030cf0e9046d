import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, createClient } from "@/db/engine/client";
import type { Client } from "@/db/engine/client";
import { startEmbedded } from "@/db/engine/embedded";
import type { Embedded } from "@/db/engine/embedded";
import { migrate } from "@/lib/entry/database/migrate";
import { noteRound } from "@/db/operations/round";
import { closeReplica, fromReplica, lookAtReplica } from "@/db/engine/replica";
import { rereadEnv } from "@/lib/base/env";
import { isFresh } from "@/lib/entry/worker/watch-replica";
import { platformsScreen } from "@/lib/platform/screens/platforms";
import { baseBackup, startReplica } from "@/tests/support/copied-cluster";
import type { CopiedCluster } from "@/tests/support/copied-cluster";
import { givenPlatform } from "@/tests/support/stories";

const home = path.join(os.tmpdir(), `jietong-test-${randomBytes(6).toString("hex")}`);
let primary: Embedded;
let replica: CopiedCluster;
let client: Client;

beforeAll(async () => {
  primary = await startEmbedded({ dataDir: home, durable: false });
  await migrate(primary.url);
  const copy = path.join(home, "replica");
  await baseBackup(primary.adminUrl, path.join(home, "data"), copy);
  replica = await startReplica(copy, primary.url);
  client = createClient(primary.url, { max: 2 });
  process.env["DATABASE_URL"] = primary.url;
  process.env["READ_DATABASE_URL"] = replica.url;
  rereadEnv();
});
afterAll(async () => {
  await Promise.all([closeReplica(), closeDatabase(), client.close()]);
  await replica.stop().catch(() => undefined);
  await primary.stop();
  await rm(home, { recursive: true, force: true });
});

const mark = () => noteRound(client.db, "settle", { runs: 1, failures: 0, busySeconds: 0 });
const isReplica = () =>
  fromReplica(async (db) => {
    const [row] = await db.execute<{ yes: boolean }>("select pg_is_in_recovery() as yes");
    return row?.yes;
  });

async function caughtUp(): Promise<void> {
  await mark();
  while ((await lookAtReplica(isFresh)) !== true) await sleep(50);
}

test("a replica is not read from before it was looked at, and then it is", async () => {
  expect(await isReplica()).toBe(false);
  await caughtUp();
  expect(await isReplica()).toBe(true);
});

test("what is written to the database appears on public pages that are read from the replica", async () => {
  await givenPlatform(client.db, { nameZh: "从副本读到的平台" });
  await caughtUp();
  const shown = async () => (await platformsScreen("", "")).platforms.map(({ nameZh }) => nameZh);
  while (!(await shown()).includes("从副本读到的平台")) await sleep(50);
  expect(await isReplica()).toBe(true);
});

test("a replica that is more than thirty seconds behind is not read from; thirty seconds are borne", async () => {
  const copied = createClient(replica.url, { max: 1 });
  const replayed = async () => {
    const [there] = await client.sql<{ lsn: string }[]>`select pg_current_wal_insert_lsn() as lsn`;
    const [here] = await copied.sql`select pg_last_wal_replay_lsn() >= ${there?.lsn ?? ""}::pg_lsn as all`;
    return here?.["all"] === true;
  };
  const behind = async (seconds: number) => {
    await mark();
    while (!(await replayed())) await sleep(20);
    await copied.sql`select pg_wal_replay_pause()`;
    await client.sql`update round set last_ran_at = last_ran_at + make_interval(secs => ${seconds})`;
    const trusted = await lookAtReplica(isFresh);
    await copied.sql`select pg_wal_replay_resume()`;
    return trusted;
  };
  expect(await behind(30)).toBe(true);
  expect(await behind(31)).toBe(false);
  await copied.close();
});

test("a replica that falls silent is replaced by the database within the same request", async () => {
  await caughtUp();
  expect(await isReplica()).toBe(true);
  await replica.stop();
  expect(await isReplica()).toBe(false);
  expect((await platformsScreen("", "")).platforms).toHaveLength(1);
  expect(await lookAtReplica(isFresh)).toBe(false);
});
