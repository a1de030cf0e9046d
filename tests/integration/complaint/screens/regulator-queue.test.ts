import { afterAll, beforeAll, expect, test } from "vitest";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { regulatorQueueScreen, type QueuePlace } from "@/lib/complaint/screens/regulator-queue";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
} from "@/tests/support/stories";

let own: TestDatabase;
let officer: RegulatorActor;
/** The latest first, as the list of all complaints shows them. */
const numbers: string[] = [];

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  officer = await givenRegulator(own.db);
  const platform = await givenPlatform(own.db);
  const start = hoursAfter(new Date(), -60);
  for (let n = 0; n < 45; n += 1) {
    numbers.unshift((await givenComplaint(own.db, platform.id, hoursAfter(start, n))).number);
  }
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const ALL = { queue: "all", platform: "", number: "", barrier: null, level: null } as const;
const show = (place?: QueuePlace) => regulatorQueueScreen(officer, ALL, place);
const shown = (screen: Awaited<ReturnType<typeof show>>) => screen.lines.map((line) => line.number);

test("a queue is walked to its end and back again, twenty at a time, and nothing is shown twice", async () => {
  const first = await show();
  expect([shown(first), first.previous]).toEqual([numbers.slice(0, 20), null]);
  const second = await show({ after: first.next ?? "" });
  expect(shown(second)).toEqual(numbers.slice(20, 40));
  const third = await show({ after: second.next ?? "" });
  expect([shown(third), third.next]).toEqual([numbers.slice(40), null]);

  const back = await show({ before: third.previous ?? "" });
  expect(shown(back)).toEqual(numbers.slice(20, 40));
  const start = await show({ before: back.previous ?? "" });
  expect([shown(start), start.previous]).toEqual([numbers.slice(0, 20), null]);
  expect(shown(await show({ after: start.next ?? "" }))).toEqual(numbers.slice(20, 40));
});

test("what is no place in the list begins at its start", async () => {
  for (const typed of ["x", "~", "2026-01-01T00:00:00Z~'; drop", "\u0000"]) {
    expect(shown(await show({ after: typed }))).toEqual(numbers.slice(0, 20));
    expect(shown(await show({ before: typed }))).toEqual(numbers.slice(0, 20));
  }
});
