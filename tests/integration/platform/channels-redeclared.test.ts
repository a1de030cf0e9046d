// To withdraw a channel, and to declare it once more, washes nothing away that people found of it.
import { v7 } from "uuid";
import { expect, it } from "vitest";
import { countKindReports } from "@/db/platform/channel-people";
import { countObligations } from "@/db/platform/obligation-counts";
import { listOpenChannels } from "@/db/platform/channels";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import type { FiledAttempt } from "@/lib/complaint/engine/complaint-inputs";
import type { BarrierCode } from "@/lib/domain/complaint/barriers";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { closeChannel } from "@/lib/platform/commands/close-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { channelEvidenceOf } from "@/lib/platform/engine/channel-evidence-of";
import { platformObligations } from "@/lib/platform/engine/platform-obligations";
import { at, base, officer, useScene } from "@/tests/integration/complaint/scene";
import { givenComplaint, givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

useScene();

const reason = "平台来函";
const HOTLINE = typedHotline({ oneTap: "yes", elderLine: "no" });
const declare = async (platformId: string, hour: number, about: Partial<TypedChannel> = {}) =>
  must(
    await declareChannels(at(hour), officer, { platformId, channels: [{ ...HOTLINE, ...about }], reason }),
  );
const openId = async (platformId: string, n = 0) =>
  (await listOpenChannels(base.db, platformId))[n]?.id ?? "";
const close = async (platformId: string, hour: number) =>
  must(await closeChannel(at(hour), officer, { platformId, channelId: await openId(platformId), reason }));
const change = async (platformId: string, hour: number, about: Partial<TypedChannel>) =>
  must(
    await changeChannel(at(hour), officer, {
      platformId,
      channelId: await openId(platformId),
      channel: { ...HOTLINE, ...about },
      reason,
    }),
  );

const met = (code: BarrierCode) => ({ code, measure: null });
const THROUGH: FiledAttempt = {
  channel: "hotline",
  startedAt: null,
  humanAsks: 1,
  queueSeconds: null,
  outcome: "connected",
  barriers: [],
};
const NOBODY = {
  ...THROUGH,
  humanAsks: null,
  outcome: "no_human",
  barriers: [met("human_unreachable")],
} as const;
const SILENT = { ...NOBODY, barriers: [...NOBODY.barriers, met("repeat_ask")] };
/** So many people complain of this attempt at this hour. */
async function people(platformId: string, count: number, attempt: FiledAttempt, hour: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await givenComplaint(base.db, platformId, hoursAfter(START, hour), {
      attempts: [attempt],
      contact: { kind: "email", value: `somebody@${v7()}.test` },
    });
}

async function state(platformId: string) {
  const now = hoursAfter(START, 48);
  const reports = await countKindReports(base.db, platformId, now, DEFAULT_RULEBOOK);
  const known = channelEvidenceOf(
    await listOpenChannels(base.db, platformId),
    reports,
    null,
    DEFAULT_RULEBOOK,
  );
  const obligations = await countObligations(base.db, platformId, now, DEFAULT_RULEBOOK);
  const owed = platformObligations({
    platform: { users: null, conventionSigned: false },
    known,
    stored: { figures: { obligations }, asOf: now },
    rulebook: DEFAULT_RULEBOOK,
    now,
  });
  return {
    lines: known.map(({ evidence, changedSince, withdrawn }) => [
      withdrawn ? "withdrawn" : "standing",
      evidence.reaches_a_person,
      evidence.one_tap,
      changedSince ? "changed" : "same",
    ]),
    tap: owed?.lines.find(({ code }) => code === "one_tap")?.met,
  };
}

const CONTRADICTED = { lines: [["standing", "contradicted", "contradicted", "same"]], tap: "no" };

it("a contradicted line that is withdrawn stays on the list with what people say of it, and is still no tap", async () => {
  const { id } = await givenPlatform(base.db);
  await declare(id, 1);
  await people(id, 5, SILENT, 3);
  expect(await state(id)).toEqual(CONTRADICTED);
  await close(id, 5);
  expect(await state(id)).toEqual({
    lines: [["withdrawn", "contradicted", "contradicted", "same"]],
    tap: "no",
  });
});

it("a line of which four complain, or that people confirm, is gone once it is withdrawn", async () => {
  for (const [count, said] of [
    [4, SILENT],
    [4, THROUGH],
  ] as const) {
    const { id } = await givenPlatform(base.db);
    await declare(id, 1);
    await people(id, count, said, 3);
    await close(id, 5);
    expect(await state(id)).toEqual({ lines: [], tap: "not_shown" });
  }
});

it("a withdrawn line of which people contradict no tap keeps the tap of no other line from being shown", async () => {
  const { id } = await givenPlatform(base.db);
  await declare(id, 1);
  await declare(id, 2, { kind: "app_chat", where: "我的 → 客服" });
  await people(id, 5, NOBODY, 3);
  await people(id, 3, { ...THROUGH, channel: "app_chat" }, 3);
  expect((await state(id)).tap).toBe("not_shown");
  await close(id, 5);
  expect(await state(id)).toEqual({
    lines: [
      ["standing", "confirmed", "confirmed", "same"],
      ["withdrawn", "contradicted", "unverified", "same"],
    ],
    tap: "yes",
  });
});

it("the trick: withdrawn and declared once more in another spelling, it is the same line, contradicted and not said to be changed", async () => {
  const { id } = await givenPlatform(base.db);
  await declare(id, 1, { where: "400-820-8820" });
  await people(id, 5, SILENT, 3);
  await close(id, 5);
  await declare(id, 6, { where: "4008208820" });
  expect(await state(id)).toEqual(CONTRADICTED);
  await close(id, 7);
  await declare(id, 8, { where: "+86 400 820 8820" });
  expect(await state(id)).toEqual(CONTRADICTED);
});

it("the trick by another number and back changes nothing either; another number for good is another line", async () => {
  const { id } = await givenPlatform(base.db);
  await declare(id, 1);
  await people(id, 5, SILENT, 3);
  await change(id, 5, { where: "95118" });
  expect(await state(id)).toEqual({
    ...CONTRADICTED,
    lines: [["standing", "contradicted", "contradicted", "changed"]],
  });
  await change(id, 6, {});
  expect(await state(id)).toEqual(CONTRADICTED);
  await close(id, 7);
  await declare(id, 8, { where: "95119" });
  await change(id, 9, {});
  expect(await state(id)).toEqual(CONTRADICTED);
});

it("declared once more with another word of one tap it says something else, and what people found may be of before", async () => {
  const { id } = await givenPlatform(base.db);
  await declare(id, 1);
  await people(id, 5, SILENT, 3);
  await close(id, 5);
  await declare(id, 6, { oneTap: "no" });
  expect(await state(id)).toEqual({
    ...CONTRADICTED,
    lines: [["standing", "contradicted", "contradicted", "changed"]],
  });
});

it("the other way round it gains nothing: who got through before the withdrawal confirms no line that is declared since", async () => {
  const { id } = await givenPlatform(base.db);
  await declare(id, 1);
  await people(id, 3, THROUGH, 3);
  expect((await state(id)).tap).toBe("yes");
  await close(id, 5);
  await declare(id, 6);
  expect(await state(id)).toEqual({
    lines: [["standing", "confirmed", "confirmed", "same"]],
    tap: "not_shown",
  });
  await people(id, 3, THROUGH, 8);
  expect((await state(id)).tap).toBe("yes");
});
