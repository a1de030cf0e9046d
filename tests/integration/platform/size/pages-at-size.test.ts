// Two thousand platforms with ten thousand channels: each page asks the same few statements, whatever a platform has, and for a
// platform with five channels none of them reads channels, versions, reports, names or attempts whole.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHANNEL_FIELDS, type TypedChannel } from "@/lib/domain/platform/channel";
import { pathPhrasesScreen, waitingPhrasesScreen } from "@/lib/complaint/screens/path-phrases";
import { contextAt } from "@/lib/complaint/engine/context";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { readChannels } from "@/lib/platform/engine/read-channels";
import { numberTasksScreen } from "@/lib/platform/screens/number-tasks";
import { platformScreen } from "@/lib/platform/screens/platform";
import { platformChannelsScreen, takenPlaces } from "@/lib/platform/screens/platform-channels";
import { platformRegistryScreen } from "@/lib/platform/screens/platform-registry";
import { platformsScreen } from "@/lib/platform/screens/platforms";
import { choosePlatformScreen } from "@/lib/filing/screens/file-complaint";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { asked } from "@/tests/integration/platform/asked";
import { FULL, fillRegister, ONE } from "@/tests/integration/platform/size/at-size";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRegulator, givenRulebook, must, START } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

let own: TestDatabase;
let officer: RegulatorActor;

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  officer = await givenRegulator(own.db);
  await fillRegister(own.db);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

const slugOf = (id: string) => `p${String(Number(id.slice(-12)))}`;

/** Read once before: what a process learns of a database at its first statement is not the page's. */
async function page(work: () => Promise<unknown>) {
  await work();
  return asked(work);
}

describe("a page", () => {
  test("of all platforms in public asks one statement, on every page and for every search", async () => {
    const one = { statements: 1, whole: [] };
    expect(await page(() => platformsScreen("", ""))).toEqual(one);
    expect(await page(() => platformsScreen("", "平台1500"))).toEqual(one);
    expect(await page(() => platformsScreen("平台7", ""))).toEqual(one);
  });

  test("that finds platforms by pinyin, or offers what may be meant, reads their names once", async () => {
    const two = { statements: 2, whole: [] };
    for (const typed of ["pingtai77", "pt77", "平苔1234", "nobody is called so"]) {
      expect(await page(() => platformsScreen(typed, ""))).toEqual(two);
      expect(await page(() => choosePlatformScreen(typed, ""))).toEqual(two);
    }
    const one = { statements: 1, whole: [] };
    expect(await page(() => choosePlatformScreen("平台7", ""))).toEqual(one);
    expect(await page(() => choosePlatformScreen("", "平苔1234"))).toEqual(two);
    expect((await choosePlatformScreen("平苔1234", "")).meant[0]?.nameZh).toBe("平台1234");
    expect((await platformsScreen("pingtai1999", "")).platforms.map(({ nameZh }) => nameZh)).toEqual([
      "平台1999",
    ]);
  });

  test("of one platform in public asks as many for six hundred channels as for five", async () => {
    const few = await page(() => platformScreen(slugOf(ONE)));
    const many = await page(() => platformScreen(slugOf(FULL)));
    expect(few).toEqual({ statements: 9, whole: [] });
    expect(many.statements).toBe(few.statements);
    expect((await platformScreen(slugOf(FULL)))?.channels.channels).toHaveLength(100);
  });

  test("of one platform's channels at the regulator asks as many for six hundred as for five", async () => {
    const few = await page(() => platformChannelsScreen(officer, slugOf(ONE)));
    const many = await page(() => platformChannelsScreen(officer, slugOf(FULL)));
    expect(few).toEqual({ statements: 12, whole: [] });
    expect(many.statements).toBe(few.statements);
    expect((await platformChannelsScreen(officer, slugOf(FULL)))?.channels).toHaveLength(600);
  });

  test("of the registry, and what waits on the first page: a statement for each list", async () => {
    expect(await page(() => platformRegistryScreen(officer, "", ""))).toEqual({ statements: 3, whole: [] });
    expect(await page(() => numberTasksScreen(officer, 10))).toEqual({ statements: 1, whole: [] });
    expect(await page(() => waitingPhrasesScreen(officer))).toEqual({ statements: 1, whole: [] });
    expect(await page(() => pathPhrasesScreen(officer, null))).toEqual({ statements: 3, whole: [] });
  });
});

describe("a table of channels", () => {
  const TYPED = typedHotline({ where: "", week: "每天 08:00-22:00", source: "平台来函" });
  const lineOf = (typed: TypedChannel) => CHANNEL_FIELDS.map((field) => typed[field]).join(",");
  const tableOf = (count: number) =>
    Array.from({ length: count }, (_, n) => lineOf({ ...TYPED, where: String(4_000_000_000 + n) })).join(
      "\n",
    );

  test("is looked at with one statement and registered with as many, however many lines it has", async () => {
    const counts = [];
    for (const lines of [2, 500]) {
      const { id } = await givenPlatform(own.db);
      const channels = readChannels(tableOf(lines), "2026-03-01", await takenPlaces(officer, id));
      expect(channels.filter(({ problems, alike }) => problems.length > 0 || alike !== null)).toEqual([]);
      const look = await asked(() => takenPlaces(officer, id));
      const typed = channels.map((one) => one.typed);
      const input = { platformId: id, channels: typed, reason: "平台来函" };
      const register = await asked(async () =>
        must(await declareChannels(contextAt(own.db, START), officer, input)),
      );
      counts.push({ look, register });
    }
    expect(counts[0]).toEqual({
      look: { statements: 1, whole: [] },
      register: { statements: 10, whole: [] },
    });
    expect(counts[1]).toEqual(counts[0]);
  });
});

test("the check sees a table that is read whole", async () => {
  const count = () => own.db.execute("select sum(version) from platform_channel");
  expect(await asked(count)).toEqual({ statements: 1, whole: ["platform_channel"] });
});
