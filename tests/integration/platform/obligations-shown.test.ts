// What a platform owes stands on its public page and, word for word by the same counts, in the regulator's file; what is merged
// into a platform is held against the one that remains, with the users of that one.
import { afterAll, beforeAll, expect, test } from "vitest";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { setPlatformUsers } from "@/lib/platform/commands/set-platform-users";
import { applyPlatformDecision } from "@/lib/platform/rounds/apply-platform-decision";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { platformScreen } from "@/lib/platform/screens/platform";
import { platformObligationsScreen } from "@/lib/platform/screens/platform-obligations";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import {
  givenComplaint,
  givenPlatform,
  givenRegulator,
  givenRulebook,
  hoursAfter,
  must,
} from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

let own: TestDatabase;
let officer: RegulatorActor;
const NOW = new Date();
const at = (hours: number) => contextAt(own.db, hoursAfter(NOW, hours));

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

const ELDER_LINE = typedHotline({ oneTap: "yes", elderLine: "yes", source: "平台来函" });
const declare = async (platformId: string) =>
  must(await declareChannels(at(-40), officer, { platformId, channels: [ELDER_LINE], reason: "平台来函" }));

/** Nobody's platform, as consumers name it. */
async function unlist(id: string): Promise<void> {
  await own.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${id}`;
}

async function counted(): Promise<void> {
  await settleDue(at(0), { limit: 1_000 });
  await own.sql`delete from public_figures`;
  while ((await refreshPublicFigures({ db: own.db }, new Date())) > 1);
}
async function obligationsOf(slug: string) {
  const shown = (await platformScreen(slug))?.obligations;
  expect((await platformObligationsScreen(officer, slug))?.obligations).toEqual(shown);
  const line = (code: string) => shown?.lines.find((one) => one.code === code);
  return { facts: shown?.facts, line };
}

test("a platform that nobody counted yet has none, and an unknown one is not there", async () => {
  const { slug } = await givenPlatform(own.db);
  expect((await platformScreen(slug))?.obligations).toBeNull();
  expect(await platformObligationsScreen(officer, slug)).toMatchObject({ obligations: null });
  expect(await platformObligationsScreen(officer, "nobody")).toBeNull();
});

test("a platform that is not listed has no public page, and is counted for the regulator's file", async () => {
  const { id, slug } = await givenPlatform(own.db);
  await givenComplaint(own.db, id, hoursAfter(NOW, -30));
  await unlist(id);
  await counted();
  expect(await platformScreen(slug)).toBeNull();
  const facts = (await platformObligationsScreen(officer, slug))?.obligations?.facts;
  expect(facts?.firstContact).toEqual({ due: 1, missedWithoutContact: 1, missedDenied: 0 });
});

test("the people, the register, the users and the signature are those of the platform", async () => {
  const { id, slug } = await givenPlatform(own.db, { users: 900_000, conventionSignedAt: NOW });
  await givenPlatform(own.db, { users: 5_000_000 });
  await declare(id);
  await givenComplaint(own.db, id, hoursAfter(NOW, -30), { vulnerability: "elderly" });
  await counted();
  const { facts, line } = await obligationsOf(slug);
  expect(facts).toEqual({
    users: 900_000,
    signed: true,
    channels: [
      {
        elderLine: true,
        elderContradicted: false,
        textInstead: null,
        textContradicted: false,
        oneTap: "declared",
        entryItems: "not_shown",
        elderReachedNobody: false,
      },
    ],
    tests: { hits: 0, total: 0 },
    disputeTests: { hits: 0, total: 0 },
    firstContact: { due: 1, missedWithoutContact: 1, missedDenied: 0 },
    priorityContact: { due: 1, missed: 1 },
    completed: { hits: 0, total: 0 },
  });
  expect(line("complaint_human")).toMatchObject({ met: "no", ground: "nobody_spoke", standing: "house" });
  expect(line("in_time")?.binds).toBe("binding");
});

test("a number of users that waits for a second person applies to nothing yet", async () => {
  const { id, slug } = await givenPlatform(own.db, { users: 900_000 });
  await counted();
  const edit = { platformId: id, users: 5_000_000, source: "年报", asOf: "2026-06-30", reason: "年报" };
  must(await setPlatformUsers(at(0), officer, edit));
  expect((await obligationsOf(slug)).line("answer_rate")?.applies).toBe("no");
});

test("after a merger channels and people are the survivor's, and so are users and signature", async () => {
  const heir = await givenPlatform(own.db, { users: 2_000_000 });
  const typed = await givenPlatform(own.db, { users: 400_000, conventionSignedAt: NOW });
  await declare(typed.id);
  await givenComplaint(own.db, typed.id, hoursAfter(NOW, -30));
  await unlist(typed.id);
  await counted();
  const before = await obligationsOf(heir.slug);
  expect(before.facts?.channels).toBeNull();
  expect(before.line("human_first")).toMatchObject({ met: "not_shown", ground: null });
  expect(before.facts?.firstContact.due).toBe(0);

  const merger = { platformId: typed.id, intoId: heir.id, reason: "同一个应用" };
  must(await mergePlatform(at(-1), officer, merger));
  while (await applyPlatformDecision(at(0), { limit: 100 }));
  await counted();
  const { facts, line } = await obligationsOf(heir.slug);
  expect(facts).toMatchObject({ users: 2_000_000, signed: false, channels: [{ elderLine: true }] });
  expect(facts?.firstContact).toEqual({ due: 1, missedWithoutContact: 1, missedDenied: 0 });
  expect(line("human_first")?.ground).toBeNull();
  expect(line("answer_rate")?.applies).toBe("yes");
  expect(await platformObligationsScreen(officer, typed.slug)).toBeNull();
});
