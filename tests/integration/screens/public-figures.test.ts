// What counts on a platform's public page: endings by outcomeCounts, barriers by countsForThreshold.
import { afterAll, beforeAll, expect, test } from "vitest";
import { foldDeltas } from "@/lib/commands/fold-deltas";
import { refreshPublicFigures } from "@/lib/commands/refresh-public-figures";
import { OUTCOMES } from "@/lib/domain/complaint";
import { platformScreen } from "@/lib/screens/platform";
import { addComplaint, addPerson, ago, HOUR } from "@/tests/integration/thresholds/people";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRulebook, type GivenPlatform } from "@/tests/support/stories";

let own: TestDatabase;
let platform: GivenPlatform;
beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  platform = await givenPlatform(own.db);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

async function screenNow() {
  await foldDeltas({ db: own.db, now: "database" }, { limit: 100 });
  await own.sql`delete from public_figures`;
  await refreshPublicFigures({ db: own.db }, new Date());
  const screen = await platformScreen(platform.slug);
  if (screen === null) throw new Error("not found");
  return screen;
}

test("an ending that is nobody's answer is in no rate, and its breach not held against the platform", async () => {
  const numbers = new Map<string, string>();
  for (const outcome of OUTCOMES) {
    const personId = await addPerson(own.sql);
    const story = {
      platformId: platform.id,
      personId,
      filedAt: ago(150 * HOUR),
      breached: true,
      closed: true,
    };
    const id = await addComplaint(own.sql, story);
    const [row] = await own.sql<{ number: string }[]>`
      update complaint set outcome = ${outcome}, highest_escalation = 3 where id = ${id} returning number`;
    numbers.set(row?.number ?? "", outcome);
  }
  const { figures, breaches } = await screenNow();
  const held = ["resolved", "unconfirmed", "for_consumer", "for_company", "withdrawn"];
  expect(breaches.map(({ number }) => numbers.get(number)).sort()).toEqual(held.toSorted());
  expect(figures?.solved).toEqual({ hits: 1, of: held.length });
});

test("`other` is among no barriers: it says nothing by itself", async () => {
  const personId = await addPerson(own.sql);
  await addComplaint(own.sql, { platformId: platform.id, personId, barriers: ["ivr_loop", "other"] });
  const { figures } = await screenNow();
  expect(figures?.barriers).toEqual([{ code: "ivr_loop", people: 1 }]);
});
