// Two platforms that turn out to be one: nobody counts twice, and what people contradict of a line stays contradicted.
import { v7 } from "uuid";
import { expect, it } from "vitest";
import { countKindReports } from "@/db/platform/channel-people";
import { listOpenChannels } from "@/db/platform/channels";
import { listWays } from "@/db/platform/ways-to-a-person";
import type { FiledAttempt } from "@/lib/complaint/engine/complaint-inputs";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { closeChannel } from "@/lib/platform/commands/close-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { channelEvidenceOf } from "@/lib/platform/engine/channel-evidence-of";
import { applyPlatformDecision } from "@/lib/platform/rounds/apply-platform-decision";
import { at, base, officer, useScene } from "@/tests/integration/complaint/scene";
import { givenComplaint, givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

useScene();

const reason = "同一个应用";
const [OWN, CAME] = ["95118", "95119"];
const SILENT = { outcome: "no_human", humanAsks: null, barriers: ["human_unreachable"] } as const;
const THROUGH = { outcome: "connected", humanAsks: 1, barriers: [] } as const;
type Said = typeof SILENT | typeof THROUGH;

const declare = async (platformId: string, hour: number, about: Partial<TypedChannel>) =>
  must(await declareChannels(at(hour), officer, { platformId, channels: [typedHotline(about)], reason }));
const mailbox = () => `somebody@${v7()}.test`;
async function complains(platformId: string, value: string, said: Said, hour: number): Promise<void> {
  const { outcome, humanAsks, barriers } = said;
  const attempt: FiledAttempt = {
    channel: "hotline",
    startedAt: null,
    humanAsks,
    queueSeconds: null,
    outcome,
    barriers: barriers.map((code) => ({ code, measure: null })),
  };
  const contact = { kind: "email", value } as const;
  await givenComplaint(base.db, platformId, hoursAfter(START, hour), { attempts: [attempt], contact });
}
async function people(platformId: string, count: number, said: Said, hour = 3): Promise<void> {
  for (let n = 0; n < count; n += 1) await complains(platformId, mailbox(), said, hour);
}

/** A listed platform and an unlisted one, each with these lines. */
async function given(own: readonly string[], came: readonly string[]) {
  const [heir, from] = [(await givenPlatform(base.db)).id, (await givenPlatform(base.db)).id];
  for (const where of own) await declare(heir, 1, { where });
  for (const where of came) await declare(from, 2, { where });
  await base.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${from}`;
  return { heir, from };
}
async function merge(
  { heir, from }: { readonly heir: string; readonly from: string },
  hour = 5,
): Promise<void> {
  must(await mergePlatform(at(hour), officer, { platformId: from, intoId: heir, reason }));
  while (await applyPlatformDecision(at(hour), { limit: 10 }));
}
const reportsOf = (id: string) => countKindReports(base.db, id, hoursAfter(START, 48), DEFAULT_RULEBOOK);
async function known(id: string) {
  return channelEvidenceOf(await listOpenChannels(base.db, id), await reportsOf(id), null, DEFAULT_RULEBOOK);
}
/** What is found of each line, and the cell of its declaration. */
async function lines(id: string) {
  const all = await known(id);
  return Object.fromEntries(
    all.map(({ channel, evidence, cells }) => [
      channel?.where ?? "found",
      [evidence.reaches_a_person, cells.reaches_a_person.complained],
    ]),
  );
}
const LOST = ["contradicted", "disagree"];
const OPEN = ["unverified", "no_evidence"];

it("a line that came contradicted stays so beside one by which people of the other platform got through", async () => {
  const both = await given([OWN], [CAME]);
  await people(both.heir, 3, THROUGH);
  await people(both.from, 5, SILENT);
  expect(await lines(both.heir)).toEqual({ [OWN]: ["confirmed", "agree"] });
  expect(await lines(both.from)).toEqual({ [CAME]: LOST });
  await merge(both);
  // Of the own one it is not known any more which of both got people through.
  expect(await lines(both.heir)).toEqual({ [OWN]: OPEN, [CAME]: LOST });
  await people(both.heir, 3, THROUGH, 8);
  expect(await lines(both.heir)).toEqual({ [OWN]: OPEN, [CAME]: LOST });
});

it("one of which four people complained is not contradicted, nor is it by a fifth of the other platform who got through", async () => {
  const both = await given([OWN], [CAME]);
  await people(both.heir, 1, THROUGH);
  await people(both.from, 4, SILENT);
  await merge(both);
  expect(await lines(both.heir)).toEqual({ [OWN]: OPEN, [CAME]: OPEN });
});

it("as the only line it stays contradicted, though people got through elsewhere before, until three get through since", async () => {
  const both = await given([], [CAME]);
  await people(both.heir, 3, THROUGH);
  await people(both.from, 5, SILENT);
  await merge(both);
  expect(await lines(both.heir)).toEqual({ [CAME]: LOST });
  await people(both.heir, 2, THROUGH, 8);
  expect(await lines(both.heir)).toEqual({ [CAME]: LOST });
  await people(both.heir, 1, THROUGH, 9);
  expect(await lines(both.heir)).toEqual({ [CAME]: ["confirmed", "agree"] });
});

it("withdrawn after the merger and declared once more, it is the line that came", async () => {
  const both = await given([OWN], [CAME]);
  await people(both.heir, 3, THROUGH);
  await people(both.from, 5, SILENT);
  await merge(both);
  const came = (await listOpenChannels(base.db, both.heir)).find(({ where }) => where === CAME);
  must(await closeChannel(at(7), officer, { platformId: both.heir, channelId: came?.id ?? "", reason }));
  expect(await lines(both.heir)).toEqual({ [OWN]: ["confirmed", "agree"] });
  await declare(both.heir, 8, { where: CAME });
  expect(await lines(both.heir)).toEqual({ [OWN]: OPEN, [CAME]: LOST });
});

it("the same number on both is one line, and all reports are of it", async () => {
  const both = await given([OWN], [OWN]);
  await people(both.heir, 3, THROUGH);
  await people(both.from, 5, SILENT);
  await merge(both);
  expect(await lines(both.heir)).toEqual({ [OWN]: ["confirmed", "agree"] });
});

it("together they are contradicted where each had too few", async () => {
  const both = await given([OWN], [CAME]);
  await people(both.heir, 2, SILENT);
  await people(both.from, 3, SILENT);
  await merge(both);
  expect(await lines(both.heir)).toEqual({ [OWN]: LOST, [CAME]: LOST });
});

it("who complained of both platforms is one person, by their latest word", async () => {
  const both = await given([OWN], [CAME]);
  const twice = [mailbox(), mailbox(), mailbox()];
  for (const value of twice) {
    await complains(both.from, value, SILENT, 3);
    await complains(both.heir, value, THROUGH, 4);
  }
  await merge(both);
  const [hotline] = await reportsOf(both.heir);
  expect(hotline?.people).toBe(3);
  expect(hotline?.claims.reaches_a_person).toEqual({ reached: 3, against: 0 });
  const { ways } = await listWays(base.db, both.heir, hoursAfter(START, 48), DEFAULT_RULEBOOK);
  expect(ways).toMatchObject([{ channel: "hotline", people: 3 }]);
});

it("a line that the other platform had closed makes nobody forget a kind that people of this one found", async () => {
  const both = await given([], [CAME]);
  await people(both.heir, 3, THROUGH);
  await people(both.heir, 2, SILENT);
  const [came] = await listOpenChannels(base.db, both.from);
  must(await closeChannel(at(4), officer, { platformId: both.from, channelId: came?.id ?? "", reason }));
  expect(Object.keys(await lines(both.heir))).toEqual(["found"]);
  await merge(both);
  expect(Object.keys(await lines(both.heir))).toEqual(["found"]);
  expect((await known(both.heir))[0]?.withdrawn).toBe(false);
});

it("without a merger nothing is counted apart", async () => {
  const both = await given([OWN], []);
  await people(both.heir, 1, SILENT);
  expect((await reportsOf(both.heir))[0]).not.toHaveProperty("cameFrom");
  await people(both.from, 1, SILENT);
  await merge(both);
  // No channel came along.
  expect((await reportsOf(both.heir))[0]).not.toHaveProperty("cameFrom");
});
