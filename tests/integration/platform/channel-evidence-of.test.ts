// What is known of the channels of a platform: the register held against what people filed through the real commands.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { countKindReports } from "@/db/platform/channel-people";
import { listOpenChannels } from "@/db/platform/channels";
import type { FiledAttempt } from "@/lib/complaint/engine/complaint-inputs";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { closeChannel } from "@/lib/platform/commands/close-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { channelEvidenceOf } from "@/lib/platform/engine/channel-evidence-of";
import { applyPlatformDecision } from "@/lib/platform/rounds/apply-platform-decision";
import { at, base, officer, shop, useScene } from "@/tests/integration/complaint/scene";
import { givenComplaint, givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

useScene();

const HOTLINE = typedHotline({ oneTap: "yes" });
const SILENT = { outcome: "no_human", humanAsks: null, barriers: ["human_unreachable"] } as const;
const THROUGH = { outcome: "connected", humanAsks: 1, barriers: [] } as const;
type Said = typeof SILENT | typeof THROUGH;

const attemptOn = (
  channel: FiledAttempt["channel"],
  { outcome, humanAsks, barriers }: Said,
): FiledAttempt => ({
  channel,
  startedAt: null,
  humanAsks,
  queueSeconds: null,
  outcome,
  barriers: barriers.map((code) => ({ code, measure: null })),
});
/** So many people complain of their attempt on a channel, each from a mailbox of their own. */
async function people(
  count: number,
  said: Said,
  on: { readonly id: string; readonly kind?: FiledAttempt["channel"]; readonly hour?: number },
  mailbox = () => `somebody@${v7()}.test`,
): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await givenComplaint(base.db, on.id, hoursAfter(START, on.hour ?? 3), {
      attempts: [attemptOn(on.kind ?? "hotline", said)],
      contact: { kind: "email", value: mailbox() },
    });
}
async function declare(platformId: string, hour: number, ...changes: Partial<TypedChannel>[]): Promise<void> {
  const channels = changes.map((change) => ({ ...HOTLINE, ...change }));
  must(await declareChannels(at(hour), officer, { platformId, channels, reason: "核对了官网" }));
}
async function platform(users: number | null = null, ...changes: Partial<TypedChannel>[]) {
  const { id } = await givenPlatform(base.db, { users });
  await declare(id, 1, ...(changes.length === 0 ? [{}] : changes));
  return { id, users };
}
const channelsOf = (platformId: string) => listOpenChannels(base.db, platformId);
async function known({ id, users = null }: { readonly id: string; readonly users?: number | null }) {
  const reports = await countKindReports(base.db, id, hoursAfter(START, 24), DEFAULT_RULEBOOK);
  return channelEvidenceOf(await channelsOf(id), reports, users, DEFAULT_RULEBOOK);
}
const first = async (on: Parameters<typeof known>[0]) => {
  const [one] = await known(on);
  if (one === undefined) throw new Error("no channel");
  return one;
};
const openOne = async (platformId: string) => (await channelsOf(platformId))[0]?.id ?? "";

describe("a declared line", () => {
  it("of which nobody reported is unverified, and held against nothing", async () => {
    const one = await first(await platform());
    expect(one.evidence).toEqual({
      reaches_a_person: "unverified",
      one_tap: "unverified",
      elder_line: "unverified",
      text: "unverified",
    });
    expect(one.declared).toEqual({ reaches_a_person: true, one_tap: true, elder_line: false, text: false });
    const none = { complained: "no_evidence", tested: "no_evidence" };
    expect(one.cells).toEqual({ reaches_a_person: none, one_tap: none, elder_line: none, text: none });
    expect(one.changedSince).toBe(false);
  });

  it("is confirmed by three people, not by two", async () => {
    const on = await platform();
    await people(2, THROUGH, on);
    expect((await first(on)).evidence.reaches_a_person).toBe("unverified");
    await people(1, THROUGH, on);
    const { evidence, cells } = await first(on);
    expect(evidence).toEqual({
      reaches_a_person: "confirmed",
      one_tap: "confirmed",
      elder_line: "unverified",
      text: "unverified",
    });
    expect(cells.one_tap).toEqual({ complained: "agree", tested: "no_evidence" });
  });

  it("is contradicted by five people, not by four; on a large platform by fifteen", async () => {
    const on = await platform();
    const large = await platform(2_000_000);
    await people(4, SILENT, on);
    await people(14, SILENT, large);
    expect((await first(on)).evidence.reaches_a_person).toBe("unverified");
    expect((await first(large)).evidence.reaches_a_person).toBe("unverified");
    await people(1, SILENT, on);
    await people(1, SILENT, large);
    expect((await first(on)).evidence.reaches_a_person).toBe("contradicted");
    const { evidence, cells } = await first(large);
    expect(evidence.reaches_a_person).toBe("contradicted");
    expect(cells.reaches_a_person.complained).toBe("disagree");
  });

  it("is not confirmed by the company's own mailboxes, nor contradicted by a rival's", async () => {
    const on = await platform();
    const own = `${v7()}.test`;
    let box = 0;
    const mailbox = () => `box${String((box += 1))}@${own}`;
    await people(4, THROUGH, on, mailbox);
    expect((await first(on)).reports.claims.reaches_a_person).toEqual({ reached: 1, against: 0 });
    const other = await platform();
    await people(5, SILENT, other, mailbox);
    expect((await first(other)).reports.claims.reaches_a_person).toEqual({ reached: 0, against: 1 });
  });

  it("that a regulator found is no word of the company: what people report contradicts nobody", async () => {
    const on = await platform(null, { origin: "regulator" });
    await people(5, SILENT, on);
    const { evidence, declared, cells } = await first(on);
    expect(evidence.reaches_a_person).toBe("contradicted");
    expect(Object.values(declared)).toEqual([false, false, false, false]);
    expect(cells.reaches_a_person.complained).toBe("no_evidence");
  });
});

describe("two lines of one kind", () => {
  it("are contradicted together and confirmed by nobody, who says which one it was", async () => {
    const on = await platform(null, {}, { where: "95118" });
    await people(3, THROUGH, on);
    const confirmed = await known(on);
    expect(confirmed.map(({ alike, evidence }) => [alike, evidence.reaches_a_person])).toEqual([
      [2, "unverified"],
      [2, "unverified"],
    ]);
    expect(confirmed.map(({ cells }) => cells.one_tap.complained)).toEqual(["no_evidence", "no_evidence"]);
    const silent = await platform(null, {}, { where: "95118" });
    await people(5, SILENT, silent);
    const contradicted = await known(silent);
    expect(contradicted.map(({ evidence }) => evidence.reaches_a_person)).toEqual([
      "contradicted",
      "contradicted",
    ]);
    expect(contradicted.map(({ cells }) => cells.reaches_a_person.complained)).toEqual([
      "disagree",
      "disagree",
    ]);
  });

  it("of another kind are other lines", async () => {
    const on = await platform(null, {}, { kind: "app_chat", where: "我的 → 客服" });
    await people(3, THROUGH, { id: on.id, kind: "app_chat" });
    expect((await known(on)).map(({ alike, evidence }) => [alike, evidence.reaches_a_person])).toEqual([
      [1, "unverified"],
      [1, "confirmed"],
    ]);
  });
});

describe("an entry that was changed", () => {
  const change = async (platformId: string, hour: number, about: Partial<TypedChannel>) =>
    must(
      await changeChannel(at(hour), officer, {
        platformId,
        channelId: await openOne(platformId),
        channel: { ...HOTLINE, ...about },
        reason: "平台来函",
      }),
    );

  it("after the reports may be another; reported since, or only checked again, it is the one they speak of", async () => {
    const on = await platform();
    await people(1, SILENT, on);
    expect((await first(on)).changedSince).toBe(false);
    await change(on.id, 5, { checkedOn: "2026-02-28" });
    await change(on.id, 6, { checkedOn: "2026-02-28", week: "全天" });
    expect((await first(on)).changedSince).toBe(false);
    await change(on.id, 7, { where: "400-000-0173" });
    expect((await first(on)).changedSince).toBe(true);
    await people(1, SILENT, { id: on.id, hour: 8 });
    expect((await first(on)).changedSince).toBe(false);
    await change(on.id, 9, { where: "400-000-0173", oneTap: "" });
    expect((await first(on)).changedSince).toBe(true);
  });
});

describe("a channel that nobody registered", () => {
  it("is one of the platform once five people were there, not four", async () => {
    const on = await platform();
    const there = { id: on.id, kind: "web_chat" } as const;
    await people(4, SILENT, there);
    expect((await known(on)).map(({ kind }) => kind)).toEqual(["hotline"]);
    await people(1, THROUGH, there);
    const [, found] = await known(on);
    expect(found).toMatchObject({ kind: "web_chat", channel: null, alike: 0, reports: { people: 5 } });
    expect(found?.cells.reaches_a_person.complained).toBe("no_evidence");
    await declare(on.id, 9, { kind: "web_chat", where: "右下角" });
    expect((await known(on)).map(({ channel }) => channel?.kind)).toEqual(["hotline", "web_chat"]);
  });

  it("is not found by those who were there before it was closed, unless they contradict it", async () => {
    const on = await platform();
    await people(4, SILENT, on);
    await people(1, THROUGH, on);
    const gone = { platformId: on.id, channelId: await openOne(on.id), reason: "停用" };
    must(await closeChannel(at(5), officer, gone));
    expect(await known(on)).toEqual([]);
    await people(5, SILENT, { id: on.id, hour: 6 });
    expect((await known(on)).map(({ kind, channel }) => [kind, channel])).toEqual([["hotline", null]]);
  });
});

it("after a merger the reports of both are held against the channels that remain", async () => {
  const from = await givenPlatform(base.db);
  await base.sql`update platform set state = 'unlisted', listed_at = null, company_id = null where id = ${from.id}`;
  await declare(from.id, 1, { where: "95119" });
  await people(3, SILENT, from);
  await people(2, SILENT, shop);
  expect(await known(shop)).toEqual([]);
  must(await mergePlatform(at(5), officer, { platformId: from.id, intoId: shop.id, reason: "同一个应用" }));
  while (await applyPlatformDecision(at(6), { limit: 10 }));
  expect(await known(from)).toEqual([]);
  const [one, ...more] = await known(shop);
  expect(more).toEqual([]);
  expect(one?.channel?.where).toBe("95119");
  expect(one?.evidence.reaches_a_person).toBe("contradicted");
  expect(one?.changedSince).toBe(false);
});
