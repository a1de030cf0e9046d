// Where people read what is known of channels: counted with the figures of a listed platform, and when asked of any other.
import { afterAll, beforeAll, expect, test } from "vitest";
import { contextAt } from "@/lib/complaint/engine/context";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { platformChannelsScreen } from "@/lib/platform/screens/platform-channels";
import { platformScreen } from "@/lib/platform/screens/platform";
import { COMPARED_SHOWN, sideBySideScreen } from "@/lib/platform/screens/side-by-side";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRegulator, givenRulebook, must } from "@/tests/support/stories";
import { ago, complainAs, DAY, HOUR, tried } from "./reported-attempts";

let own: TestDatabase;
let officer: RegulatorActor;
beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  officer = await givenRegulator(own.db);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const wheres = (count: number) => Array.from({ length: count }, (_, n) => String(95000 + n));
async function declare(platformId: string, numbers: readonly string[]): Promise<void> {
  const said = { week: "", specialDays: "", oneTap: "", elderLine: "", textInstead: "", botVendor: "" };
  const channels = numbers.map((where) => ({
    ...said,
    kind: "hotline",
    where,
    origin: "platform",
    source: "官网",
    checkedOn: "2026-02-27",
  }));
  const input = { platformId, channels, reason: "平台来函" };
  must(await declareChannels(contextAt(own.db, ago(2 * DAY)), officer, input));
}
const count = () => refreshPublicFigures({ db: own.db }, new Date());

test("a listed platform's pages say nothing is counted before it is, and then read what was counted with its figures", async () => {
  const { id, slug } = await givenPlatform(own.db);
  await declare(id, ["95118"]);
  await complainAs(own, 5, { platformId: id, filedAt: ago(HOUR) }, tried());
  expect((await platformScreen(slug))?.known).toBeNull();
  expect(await sideBySideScreen(slug)).toMatchObject({ known: null, asOf: null, more: false });
  await count();
  const page = await platformScreen(slug);
  expect(page?.known?.map(({ evidence }) => evidence.reaches_a_person)).toEqual(["contradicted"]);
  const compared = await sideBySideScreen(slug);
  expect(compared?.known).toEqual(page?.known);
  expect(compared?.asOf).toEqual(page?.asOf);
  const desk = await platformChannelsScreen(officer, slug);
  expect(desk?.known).toEqual(page?.known);
  expect(desk?.knownAsOf).toEqual(page?.asOf);
});

test("figures that were stored before channels were counted say so, and are no channels of nobody", async () => {
  const { id, slug } = await givenPlatform(own.db);
  await declare(id, ["95118"]);
  await count();
  await own.sql`update public_figures set figures = figures - 'channels' where scope = ${id}`;
  expect((await platformScreen(slug))?.known).toBeNull();
  expect((await sideBySideScreen(slug))?.known).toBeNull();
  // The desk counts what nobody counted.
  expect((await platformChannelsScreen(officer, slug))?.known).toHaveLength(1);
});

test("a platform that is not listed is counted when an officer asks, and the public finds no page", async () => {
  const { id, slug } = await givenPlatform(own.db);
  await own.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${id}`;
  await declare(id, ["95118"]);
  await complainAs(own, 5, { platformId: id, filedAt: ago(HOUR) }, tried());
  await count();
  const desk = await platformChannelsScreen(officer, slug);
  expect(desk?.known.map(({ evidence }) => evidence.reaches_a_person)).toEqual(["contradicted"]);
  expect(await sideBySideScreen(slug)).toBeNull();
});

test("a hundred channels are compared, of a hundred and one it is said that there are more", async () => {
  const { id, slug } = await givenPlatform(own.db);
  await declare(id, wheres(COMPARED_SHOWN));
  await count();
  const all = await sideBySideScreen(slug);
  expect([all?.known?.length, all?.more]).toEqual([COMPARED_SHOWN, false]);
  await declare(id, ["95999"]);
  const most = await sideBySideScreen(slug);
  expect([most?.known?.length, most?.more]).toEqual([COMPARED_SHOWN, true]);
});
