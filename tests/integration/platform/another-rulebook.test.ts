// The numbers of evidence, obligations and the register are those of the rulebook in force, and not of the program: here another
// one is in force, and each of them has another value.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countObligations } from "@/db/platform/obligation-counts";
import { countPublicFigures } from "@/db/platform/public-figures";
import { contextAt } from "@/lib/complaint/engine/context";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { reportNumber } from "@/lib/platform/commands/report-number";
import { settleNumberReports } from "@/lib/platform/commands/settle-number-reports";
import { setPlatformUsers } from "@/lib/platform/commands/set-platform-users";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { platformScreen } from "@/lib/platform/screens/platform";
import { platformChannelsScreen } from "@/lib/platform/screens/platform-channels";
import { platformObligationsScreen } from "@/lib/platform/screens/platform-obligations";
import { registryEntryScreen } from "@/lib/platform/screens/platform-registry";
import { sideBySideScreen } from "@/lib/platform/screens/side-by-side";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { RuleNumbers, Rulebook } from "@/lib/domain/rulebook/rulebook";
import { addComplaint } from "@/tests/integration/review/people";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRegulator, givenRulebook, must } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";
import { addPerson, ago, complainAs, DAY, HOUR, reached, tried } from "./reported-attempts";

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

const NOW = new Date();
let versions = 0;
/** A version with these numbers takes effect at this instant, and every other one before it. */
async function inForce(numbers: Partial<RuleNumbers>, since = ago(HOUR)): Promise<Rulebook> {
  versions += 1;
  await own.sql`delete from rulebook_version where version <> ${DEFAULT_RULEBOOK.version}`;
  const version = `2099-${String(versions)}`;
  const rulebook = { ...DEFAULT_RULEBOOK, ...numbers, version, effective_at: since.toISOString() };
  await givenRulebook(own.db, rulebook);
  return rulebook;
}
beforeEach(async () => {
  await own.sql`delete from public_figures`;
});

async function counted(at = new Date()): Promise<void> {
  while ((await refreshPublicFigures({ db: own.db }, at)) > 1);
}
const at = (ms: number) => contextAt(own.db, new Date(NOW.getTime() + ms));
const declare = async (platformId: string) =>
  must(
    await declareChannels(at(-80 * DAY), officer, {
      platformId,
      channels: [typedHotline({ oneTap: "yes" })],
      reason: "平台来函",
    }),
  );
/** What the three pages say of each channel. */
async function foundOn(slug: string) {
  const [page, compared, desk] = [
    await platformScreen(slug),
    await sideBySideScreen(slug),
    await platformChannelsScreen(officer, slug),
  ];
  expect(compared?.known).toEqual(page?.known);
  expect(desk?.known).toEqual(page?.known);
  expect([compared?.days, desk?.knownDays]).toEqual([page?.evidenceDays, page?.evidenceDays]);
  return { known: page?.known ?? [], days: page?.evidenceDays, ways: page?.figures?.ways ?? [] };
}

describe("evidence", () => {
  test("where four people find a kind of channel, four do and three do not", async () => {
    await inForce({ found_by_people: 4 });
    const { id, slug } = await givenPlatform(own.db);
    for (const [people, kinds] of [
      [3, []],
      [1, ["hotline"]],
    ] as const) {
      await complainAs(own, people, { platformId: id, filedAt: ago(HOUR) }, tried());
      await own.sql`delete from public_figures`;
      await counted();
      expect((await foundOn(slug)).known.map(({ kind }) => kind)).toEqual(kinds);
    }
  });

  test("of sixty days ago is out of a window of sixty days, of a moment later it is in, and every page names the window", async () => {
    await inForce({ evidence_days: 60, found_by_people: 1, evidence_confirming_people: 1 });
    const [out, within] = [await givenPlatform(own.db), await givenPlatform(own.db)];
    const edge = NOW.getTime() - 60 * DAY;
    const got = reached({ startedAt: new Date(edge - HOUR) });
    await complainAs(own, 1, { platformId: out.id, filedAt: new Date(edge) }, got);
    await complainAs(
      own,
      1,
      { platformId: within.id, filedAt: new Date(edge + 1) },
      { ...got, startedAt: null },
    );
    await counted(NOW);
    expect(await foundOn(out.slug)).toEqual({ known: [], days: 60, ways: [] });
    const found = await foundOn(within.slug);
    expect(found).toMatchObject({ days: 60, ways: [{ channel: "hotline", people: 1 }] });
    expect(found.known).toHaveLength(1);
  });

  test("that four people confirm is confirmed by four and not by three", async () => {
    const rules = await inForce({ evidence_confirming_people: 4 });
    const { id, slug } = await givenPlatform(own.db);
    await declare(id);
    for (const [people, evidence] of [
      [3, "unverified"],
      [1, "confirmed"],
    ] as const) {
      await complainAs(own, people, { platformId: id, filedAt: ago(HOUR) }, reached());
      await own.sql`delete from public_figures`;
      await counted();
      expect((await foundOn(slug)).known.map((one) => one.evidence.one_tap)).toEqual([evidence]);
      const shown = (await platformObligationsScreen(officer, slug))?.obligations;
      expect(shown?.rulebook.version).toBe(rules.version);
      expect(shown?.facts.channels?.map(({ oneTap }) => oneTap)).toEqual([
        evidence === "confirmed" ? evidence : "declared",
      ]);
    }
  });
});

test("what was counted before a version takes effect is judged and described by the version before, until it is counted again", async () => {
  const { id, slug } = await givenPlatform(own.db);
  await complainAs(own, 4, { platformId: id, filedAt: ago(2 * DAY) }, tried());
  const since = ago(HOUR);
  const earlier = new Date(since.getTime() - 1);
  await inForce({ found_by_people: 4, evidence_days: 60, obligation_days: 30 }, since);
  await counted(earlier);
  const before = await foundOn(slug);
  expect([before.known.length, before.days]).toEqual([0, 90]);
  const screen = await platformScreen(slug);
  expect(screen?.obligations?.rulebook.version).toBe(DEFAULT_RULEBOOK.version);
  await own.sql`delete from public_figures`;
  await counted(since);
  const after = await foundOn(slug);
  expect([after.known.length, after.days]).toEqual([1, 60]);
  expect((await platformScreen(slug))?.obligations?.rulebook.obligation_days).toBe(30);
});

test("who came due thirty days ago is out of a window of thirty days for obligations, a moment later in it", async () => {
  const rules = await inForce({ obligation_days: 30 });
  const { id } = await givenPlatform(own.db);
  const edge = NOW.getTime() - 30 * DAY;
  for (const [ms, due] of [
    [0, 0],
    [1, 1],
  ] as const) {
    const firstContactDueAt = new Date(edge + ms);
    await addComplaint(own.sql, {
      platformId: id,
      personId: await addPerson(own.sql),
      filedAt: new Date(edge - DAY),
      firstContactDueAt,
      firstContactMissed: true,
    });
    const figures = await countPublicFigures(own.db, id, NOW, rules);
    expect(figures.obligations?.firstContact.due).toBe(due);
    expect(await countObligations(own.db, id, NOW, DEFAULT_RULEBOOK)).toMatchObject({
      firstContact: { due: due + 1 },
    });
  }
});

describe("a number that people doubt", () => {
  async function doubted() {
    const { id, slug } = await givenPlatform(own.db);
    await declare(id);
    const channelId = (await platformScreen(slug))?.channels.channels[0]?.id ?? "";
    const doubt = async (personId: string, ms: number) =>
      must(await reportNumber(at(ms), { personId }, { channelId, note: "" }));
    const shown = async () => (await platformScreen(slug))?.channels.channels[0]?.underCheck;
    return { id, channelId, doubt, shown };
  }

  test("is being checked from the second person on where two are enough", async () => {
    await inForce({ number_check_people: 2 });
    const { doubt, shown } = await doubted();
    await doubt(await addPerson(own.sql), -HOUR);
    expect(await shown()).toBe(false);
    await doubt(await addPerson(own.sql), -HOUR);
    expect(await shown()).toBe(true);
  });

  test("is not, of people who were answered less than thirty days ago, where thirty days are what the rulebook says", async () => {
    const { id, channelId, doubt, shown } = await doubted();
    const people = [await addPerson(own.sql), await addPerson(own.sql), await addPerson(own.sql)];
    for (const one of people) await doubt(one, -40 * DAY);
    const answer = { platformId: id, channelId, verdict: "right", shown: 3, reason: "打过去核对了" } as const;
    must(await settleNumberReports(at(-35 * DAY), officer, answer));
    for (const one of people) await doubt(one, -5 * DAY + 1);
    await inForce({ number_answered_days: 30 });
    expect(await shown()).toBe(true);
    await inForce({ number_answered_days: 31 });
    expect(await shown()).toBe(false);
  });
});

test("one person may move a platform's users as far as the rulebook in force says, and the page says how far that is", async () => {
  await inForce({ users_change_percent: 10, users_change_days: 30 }, ago(100 * DAY));
  const { id, slug } = await givenPlatform(own.db, { users: 500_000 });
  const set = async (users: number, ms: number) => {
    const count = { users, source: "年报", asOf: "2026-06-30", reason: "年报公布了" };
    return must(await setPlatformUsers(at(ms), officer, { platformId: id, ...count })).waits;
  };
  expect(await set(540_000, -40 * DAY)).toBe(false);
  expect(await set(580_000, -10 * DAY)).toBe(false);
  const screen = await registryEntryScreen(officer, slug);
  expect(screen?.alone).toMatchObject({ users_change_percent: 10, users_change_days: 30 });
  // A tenth of what stood in the last thirty days, which is 540,000 and no longer 500,000.
  expect(await set(594_001, -9 * DAY)).toBe(true);
});
