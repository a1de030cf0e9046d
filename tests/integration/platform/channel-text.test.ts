// That a person can be reached by text is shown by those who wrote, and of a telephone by no report.
import { afterAll, beforeAll, expect, test } from "vitest";
import { countKindReports } from "@/db/platform/channel-people";
import type { Channel } from "@/lib/domain/complaint/complaint";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { contextAt } from "@/lib/complaint/engine/context";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { platformObligationsScreen } from "@/lib/platform/screens/platform-obligations";
import { platformScreen } from "@/lib/platform/screens/platform";
import { sideBySideScreen } from "@/lib/platform/screens/side-by-side";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRegulator, givenRulebook, must } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";
import {
  addPerson,
  ago,
  complain,
  complainAs,
  DAY,
  HOUR,
  knownBy,
  reached,
  tried,
} from "./reported-attempts";

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

const CHAT = { kind: "app_chat", where: "我的 → 客服", textInstead: "yes" } as const;
async function given(...changes: Partial<TypedChannel>[]) {
  const { id, slug } = await givenPlatform(own.db);
  const channels = changes.map((change) => typedHotline(change));
  const input = { platformId: id, channels, reason: "平台来函" };
  must(await declareChannels(contextAt(own.db, ago(2 * DAY)), officer, input));
  return { id, slug };
}
const on = (platformId: string) => ({ platformId, filedAt: ago(HOUR) });
const silentOn = (channel: Channel) => tried({ channel });
const throughOn = (channel: Channel) => reached({ channel });
async function textOf(platformId: string, kind: Channel) {
  const reports = await countKindReports(own.db, platformId, new Date(), DEFAULT_RULEBOOK);
  return reports.find((one) => one.kind === kind)?.claims.text;
}
async function screens(slug: string) {
  await own.sql`delete from public_figures`;
  await refreshPublicFigures({ db: own.db }, new Date());
  const known = (await platformScreen(slug))?.known?.[0];
  const compared = (await sideBySideScreen(slug))?.known?.[0];
  expect(compared).toEqual(known);
  if (known === undefined) throw new Error("no channel");
  return { finding: known.evidence.text, cell: known.cells.text.complained };
}

test("three who wrote and reached a person confirm a chat that is said to work by text, two do not", async () => {
  const { id, slug } = await given(CHAT);
  await complainAs(own, 2, on(id), throughOn("app_chat"));
  expect(await screens(slug)).toEqual({ finding: "unverified", cell: "no_evidence" });
  await complainAs(own, 1, on(id), throughOn("app_chat"));
  expect(await screens(slug)).toEqual({ finding: "confirmed", cell: "agree" });
});

test("five who wrote to nobody contradict it, four do not, and nine mailboxes of one domain are one", async () => {
  const { id, slug } = await given(CHAT);
  await complainAs(own, 3, on(id), silentOn("app_chat"));
  for (let n = 0; n < 9; n += 1) {
    const personId = await addPerson(own.sql);
    await knownBy(own, personId, "rival.test");
    await complain(own, { ...on(id), personId }, [silentOn("app_chat")]);
  }
  expect(await textOf(id, "app_chat")).toEqual({ reached: 0, against: 4 });
  expect(await screens(slug)).toEqual({ finding: "unverified", cell: "no_evidence" });
  await complainAs(own, 1, on(id), silentOn("app_chat"));
  expect(await screens(slug)).toEqual({ finding: "contradicted", cell: "disagree" });
});

test.each(["hotline", "counter"] as const)(
  "no report of a %s says anything of text, nor does one of disabled people",
  async (kind) => {
    const { id, slug } = await given({
      kind,
      where: kind === "hotline" ? "95118" : "营业厅",
      textInstead: "yes",
    });
    await complainAs(own, 9, { ...on(id), vulnerability: "disabled" }, throughOn(kind));
    await complainAs(own, 9, { ...on(id), vulnerability: "disabled" }, silentOn(kind));
    expect(await textOf(id, kind)).toEqual({ reached: 0, against: 0 });
    expect(await screens(slug)).toEqual({ finding: "unverified", cell: "no_evidence" });
  },
);

test("what nobody declares is held against nothing, and what was found of it is said all the same", async () => {
  const { id, slug } = await given({ ...CHAT, textInstead: "" });
  await complainAs(own, 5, on(id), silentOn("app_chat"));
  expect(await screens(slug)).toEqual({ finding: "contradicted", cell: "no_evidence" });
});

test("the regulator's file of what the platform owes knows of it", async () => {
  const { id, slug } = await given(CHAT, { where: "95118", elderLine: "yes" });
  await complainAs(own, 5, on(id), silentOn("app_chat"));
  await screens(slug);
  const channels = (await platformObligationsScreen(officer, slug))?.obligations?.facts.channels;
  expect(channels?.map(({ textInstead, textContradicted }) => [textInstead, textContradicted])).toEqual([
    [true, true],
    [null, false],
  ]);
});

test("figures stored before text was counted are not counted yet, and are no reports of nobody", async () => {
  const { id, slug } = await given(CHAT);
  await complainAs(own, 5, on(id), silentOn("app_chat"));
  await screens(slug);
  await own.sql`update public_figures set figures = figures #- '{channels,0,claims,text}' where scope = ${id}`;
  expect((await platformScreen(slug))?.known).toBeNull();
  expect((await sideBySideScreen(slug))?.known).toBeNull();
});
