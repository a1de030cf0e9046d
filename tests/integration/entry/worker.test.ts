import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/engine/client";
import { readHealth } from "@/lib/entry/health/health";
import { runWorker } from "@/lib/entry/worker/worker";
import { askHealth } from "@/tests/integration/entry/ask-health";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import {
  givenAgent,
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
} from "@/tests/support/stories";
import { addPeople, reviewsOf } from "@/tests/integration/review/people";

const HOUR_MS = 3_600_000;
let own: TestDatabase;

beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
afterEach(closeDatabase);
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

async function until(holds: () => Promise<boolean>, ms = 20_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("It did not happen in time.");
    await sleep(50);
  }
}

test("two workers breach, tell, count and open a review within seconds, and stop when asked", async () => {
  connectProcess(own.url);
  const platform = await givenPlatform(own.db);
  await givenAgent(own.db, platform);
  await givenRegulator(own.db);
  const stopping = new AbortController();
  const workers = [1, 2].map(() => runWorker({ signal: stopping.signal, deliveries: false }));
  const filed = await givenComplaint(own.db, platform.id, new Date(Date.now() - 73 * HOUR_MS));
  await addPeople(own.sql, 50, { platformId: platform.id });
  const breached = async () =>
    (
      await own.sql`select 1 from notification where complaint_id = ${filed.complaintId} and message = 'breached'`
    ).length;
  await until(async () => (await breached()) > 0);
  await until(async () => (await reviewsOf(own.sql, platform.id)).length === 1);
  await until(
    async () => (await own.sql`select 1 from notification where message = 'review_opened'`).length > 0,
  );
  const health = await askHealth();
  expect(health).toMatchObject({ ok: true, database: "answers", late: [], unwritable: [] });
  expect(health.rounds["settle"]).toBeLessThan(30);
  stopping.abort();
  await Promise.all(workers);
});

test("health names a round that stands still, and what waits too long", async () => {
  connectProcess(own.url);
  await own.sql`update round set last_ran_at = now() - interval '61 seconds' where name = 'settle'`;
  await own.sql`insert into outbox (event_key, topic, created_at) values ('test:1', 'filed', now() - interval '2 minutes')`;
  const health = await askHealth();
  expect(health.ok).toBe(false);
  expect([...health.late].sort()).toEqual(["outbox", "settle"]);
  await own.sql`delete from outbox`;
});

test("health counts the complaints that were put aside, and stays well", async () => {
  connectProcess(own.url);
  expect(await askHealth()).toMatchObject({ quarantined: 0 });
  await own.sql`update complaint set stuck_at = now() where id = (select id from complaint limit 1)`;
  await own.sql`update round set last_ran_at = now()`;
  expect(await askHealth()).toMatchObject({ ok: true, quarantined: 1, late: [] });
  await own.sql`update complaint set stuck_at = null`;
});

test("health says that the database is silent instead of failing", async () => {
  connectProcess("postgres://nobody:nothing@127.0.0.1:1/none");
  expect(await readHealth()).toEqual({
    ok: false,
    database: "silent",
    rounds: {},
    backlog: null,
    quarantined: null,
    late: [],
    unwritable: null,
  });
});
