// Whose queue a late complaint stands in, by how far it was escalated: 1 the officers', 2 the supervisors'.
import { afterAll, beforeAll, expect, test } from "vitest";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { regulatorMenuScreen } from "@/lib/complaint/screens/regulator-menu";
import { regulatorQueueScreen, type Queue } from "@/lib/complaint/screens/regulator-queue";
import { regulatorTodayScreen } from "@/lib/complaint/screens/regulator-today";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import {
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
} from "@/tests/support/stories";

let own: TestDatabase;
let officer: RegulatorActor;
let supervisor: RegulatorActor;
/** By the level that it has reached. */
const numbers: string[] = [];

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  officer = await givenRegulator(own.db, "regulator_officer");
  supervisor = await givenRegulator(own.db, "regulator_supervisor");
  const platform = await givenPlatform(own.db);
  const now = new Date();
  // Level 1 comes with the breach at 72 hours, level 2 at 96, level 3 at 144.
  for (const hoursAgo of [71, 73, 97, 145]) {
    numbers.push((await givenComplaint(own.db, platform.id, hoursAfter(now, -hoursAgo))).number);
  }
  await settleDue(contextAt(own.db, now), { limit: 100 });
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

async function levelsIn(queue: Queue): Promise<number[]> {
  const filter = { queue, platform: "", number: "", barrier: null, level: null };
  const { lines } = await regulatorQueueScreen(officer, filter);
  return lines.map(({ number }) => numbers.indexOf(number)).sort();
}

test("the officers' queue has every level, the supervisors' those from 2 on, and neither what is in time", async () => {
  expect(await levelsIn("breached")).toEqual([1, 2, 3]);
  expect(await levelsIn("supervisor")).toEqual([2, 3]);
});

test("the number beside the menu is that of one's own queue", async () => {
  expect((await regulatorMenuScreen(officer)).waiting).toBe(3);
  expect((await regulatorMenuScreen(supervisor)).waiting).toBe(2);
});

test("the morning's backlog counts what stands in the officers' queue", async () => {
  const { backlogs } = await regulatorTodayScreen(officer);
  expect(backlogs.find(({ backlog }) => backlog === "breached")?.count).toBe(3);
});
