// Channels are declared, changed and closed by name, from a page that shows the last edit; nothing of before is lost.
import { describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { listVersions } from "@/db/platform/channel-history";
import { findChannel, listOpenChannels } from "@/db/platform/channels";
import { MOST_CHANNELS, type TypedChannel } from "@/lib/domain/platform/channel";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { closeChannel } from "@/lib/platform/commands/close-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { readChannels } from "@/lib/platform/engine/read-channels";
import { editsOf } from "@/tests/integration/platform/edits";
import { at, base, officer, refusedAs, shop, useScene } from "@/tests/integration/complaint/scene";
import { givenPlatform, givenRegulator, hoursAfter, must, START } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

useScene();

const reason = "核对了官网";
const HOTLINE = typedHotline({
  week: "每天 08:00-22:00",
  specialDays: "2026-10-01",
  oneTap: "yes",
  textInstead: "no",
  origin: "regulator",
  source: "官网客服页",
});
const declare = (platformId: string, channels: readonly TypedChannel[], seen?: number, hour = 1) =>
  declareChannels({ ...at(hour), ...(seen === undefined ? {} : { lastSeenSeq: seen }) }, officer, {
    platformId,
    channels,
    reason,
  });
const openOf = (platformId: string) => listOpenChannels(base.db, platformId);
const firstOf = async (platformId: string) => (await openOf(platformId))[0]?.id ?? "";
const historyOf = async (platformId: string) =>
  (await listVersions(base.db, { platformId, limit: 1000 })).toReversed();
async function withHotline() {
  const { id } = await givenPlatform(base.db);
  must(await declare(id, [HOTLINE]));
  return { id, channelId: await firstOf(id) };
}

describe("a declaration", () => {
  it("stands with who, when, why, source and the day checked, and every value is in the log", async () => {
    const { id, channelId } = await withHotline();
    expect(await openOf(id)).toMatchObject([
      {
        kind: "hotline",
        where: "400-000-0172",
        oneTap: true,
        elderLine: null,
        textInstead: false,
        source: "官网客服页",
        checkedOn: "2026-02-27",
        version: 1,
        at: hoursAfter(START, 1),
      },
    ]);
    expect(await historyOf(id)).toMatchObject([
      { deed: "declared", actorId: officer.staffId, reason, version: 1 },
    ]);
    expect(await editsOf(id)).toMatchObject([
      {
        type: "channel_declared",
        actor_id: officer.staffId,
        old: null,
        reason,
        new: {
          channelId,
          version: 1,
          ...HOTLINE,
          week: "daily 08:00-22:00",
          specialDays: "2026-10-01 closed",
        },
      },
    ]);
  });

  it("is refused without a reason, with a letter in its number, or checked on a day that has not come", async () => {
    const { id } = await givenPlatform(base.db);
    const without = await declareChannels(at(1), officer, {
      platformId: id,
      channels: [HOTLINE],
      reason: " ",
    });
    expect(without).toEqual(refusedAs("text_needed"));
    expect(await declare(id, [{ ...HOTLINE, where: "400-HELP" }])).toEqual(refusedAs("channel_unfit"));
    // The stories begin on 1 March 2026 at 08:00 in China.
    expect(await declare(id, [{ ...HOTLINE, checkedOn: "2026-03-02" }])).toEqual(refusedAs("channel_unfit"));
    expect(await declare(id, [{ ...HOTLINE, checkedOn: "2026-03-01" }])).toMatchObject({ ok: true });
    expect(await declare(id, [])).toEqual(refusedAs("nothing_changed"));
    expect(await declare(v7(), [HOTLINE])).toEqual(refusedAs("unknown_platform"));
  });

  it("of ten channels alike is refused whole; the same channel may be another platform's", async () => {
    const { id } = await givenPlatform(base.db);
    const alike = Array.from({ length: 10 }, (_, n) => ({
      ...HOTLINE,
      where: `400 ${"-".repeat(n)}0000172`,
    }));
    expect(await declare(id, alike)).toEqual(refusedAs("channel_alike"));
    expect(await openOf(id)).toEqual([]);
    expect(await editsOf(id)).toEqual([]);
    must(await declare(id, [HOTLINE]));
    expect(await declare(id, [{ ...HOTLINE, where: "+86 4000000172" }])).toEqual(refusedAs("channel_alike"));
    must(await declare((await givenPlatform(base.db)).id, [HOTLINE]));
  });

  it("of five hundred at once is one edit; a platform has six hundred and not one more", async () => {
    const { id } = await givenPlatform(base.db);
    const numbered = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => ({ ...HOTLINE, where: String(4_000_000_000 + from + n) }));
    must(await declare(id, numbered(0, 500)));
    expect(await editsOf(id)).toMatchObject([{ type: "channels_declared", new: { channels: 500 } }]);
    expect(await historyOf(id)).toHaveLength(500);
    expect(await declare(id, numbered(500, 601))).toEqual(refusedAs("too_many_channels"));
    must(await declare(id, numbered(500, 600)));
    expect(await openOf(id)).toHaveLength(MOST_CHANNELS);
  });
});

describe("two people who edit one platform", () => {
  it("from the same page: the second is refused, and nothing of theirs is stored", async () => {
    const { id, channelId } = await withHotline();
    const colleague = await givenRegulator(base.db);
    const page = { ...at(2), lastSeenSeq: 1 };
    const change = { platformId: id, channelId, reason, channel: { ...HOTLINE, where: "400-000-0173" } };
    must(await changeChannel(page, officer, change));
    expect(await closeChannel(page, colleague, { platformId: id, channelId, reason })).toEqual(
      refusedAs("somebody_was_faster"),
    );
    expect(await declare(id, [{ ...HOTLINE, where: "12315" }], 1, 2)).toEqual(
      refusedAs("somebody_was_faster"),
    );
    expect(await openOf(id)).toMatchObject([{ where: "400-000-0173", version: 2 }]);
  });

  it("in the same instant: one is first, the other is refused", async () => {
    const { id } = await givenPlatform(base.db);
    const both = await Promise.all(
      ["12315", "12300"].map((where) => declare(id, [{ ...HOTLINE, where }], 0)),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await openOf(id)).toHaveLength(1);
  });
});

describe("a change", () => {
  it("is a version of its own beside the one of before, with old and new in the log", async () => {
    const { id, channelId } = await withHotline();
    const channel = { ...HOTLINE, kind: "email", week: "全天", checkedOn: "2026-03-01" };
    must(await changeChannel(at(2), officer, { platformId: id, channelId, channel, reason: "改成全天" }));
    expect(await historyOf(id)).toMatchObject([
      { version: 1, deed: "declared", checkedOn: "2026-02-27", at: hoursAfter(START, 1) },
      { version: 2, deed: "changed", kind: "hotline", checkedOn: "2026-03-01", at: hoursAfter(START, 2) },
    ]);
    expect((await editsOf(id)).at(-1)).toMatchObject({
      type: "channel_changed",
      reason: "改成全天",
      old: { version: 1, week: "daily 08:00-22:00" },
      new: { version: 2, week: "all day" },
    });
  });

  it("that changes nothing is refused, and so is the place of another channel", async () => {
    const { id, channelId } = await withHotline();
    const change = (channel: TypedChannel) =>
      changeChannel(at(3), officer, { platformId: id, channelId, channel, reason });
    expect(await change({ ...HOTLINE, week: "mon-sun 8:00-22:00" })).toEqual(refusedAs("nothing_changed"));
    must(await declare(id, [{ ...HOTLINE, where: "12315" }]));
    expect(await change({ ...HOTLINE, where: "12 315" })).toEqual(refusedAs("channel_alike"));
    expect(await change({ ...HOTLINE, where: "400 000 0172" })).toMatchObject({ ok: true });
    expect(await change({ ...HOTLINE, week: "周一" })).toEqual(refusedAs("channel_unfit"));
  });

  it("is of an open channel of this platform", async () => {
    const { id, channelId } = await withHotline();
    const other = await givenPlatform(base.db);
    const change = { channelId, channel: { ...HOTLINE, oneTap: "no" }, reason };
    expect(await changeChannel(at(2), officer, { ...change, platformId: other.id })).toEqual(
      refusedAs("channel_gone"),
    );
    const nobodys = { ...change, platformId: id, channelId: "x" };
    expect(await changeChannel(at(2), officer, nobodys)).toEqual(refusedAs("channel_gone"));
  });
});

describe("a closing", () => {
  it("ends a channel once, keeps its versions, and its place may be declared again", async () => {
    const { id, channelId } = await withHotline();
    must(await closeChannel(at(2), officer, { platformId: id, channelId, reason: "停用" }));
    expect(await openOf(id)).toEqual([]);
    expect(await findChannel(base.db, id, channelId)).toMatchObject({
      closedAt: hoursAfter(START, 2),
      version: 2,
    });
    expect((await editsOf(id)).at(-1)).toMatchObject({ type: "channel_closed", new: { closed: true } });
    const again = { platformId: id, channelId, reason };
    expect(await closeChannel(at(3), officer, again)).toEqual(refusedAs("channel_gone"));
    must(await declare(id, [HOTLINE]));
    expect(await historyOf(id)).toHaveLength(3);
  });
});

it("no version is changed or deleted, and no channel vanishes, by whatever program", async () => {
  must(await declare(shop.id, [HOTLINE]));
  for (const statement of [
    "update channel_version set reason = 'x'",
    "delete from channel_version",
    "truncate channel_version",
    "delete from platform_channel",
  ])
    await expect(base.sql.unsafe(statement)).rejects.toThrow(/append-only/);
});

describe("a table of five hundred with forty wrong lines", () => {
  const table = (rows: number, wrong: number) =>
    Array.from({ length: rows }, (_, n) =>
      [
        ...["hotline", n < wrong ? `95-HELP-${String(n)}` : String(9_510_000 + n), "每天 08:00-22:00", ""],
        ...["yes", "", "", "", "regulator", "官网", "2026-02-27"],
      ].join(","),
    ).join("\n");

  it("names all forty, and registers none of the others when somebody sends it all the same", async () => {
    const { id } = await givenPlatform(base.db);
    const lines = readChannels(table(500, 40), "2026-03-01", []);
    expect(lines.filter(({ problems }) => problems.length > 0).map(({ line }) => line)).toEqual(
      Array.from({ length: 40 }, (_, n) => n + 1),
    );
    const all = lines.map(({ typed }) => typed);
    expect(await declare(id, all)).toEqual(refusedAs("channel_unfit"));
    expect(await openOf(id)).toEqual([]);
    must(await declare(id, all.slice(40)));
    expect(await openOf(id)).toHaveLength(460);
  });
});
