// A number is not rid of what people said of it by being withdrawn for a while: declared again, it stands before an officer again.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listNumberTasks } from "@/db/platform/channel-reports";
import { listOpenChannels } from "@/db/platform/channels";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { closeChannel } from "@/lib/platform/commands/close-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { publicChannels } from "@/lib/platform/engine/public-channels";
import {
  HOTLINE,
  personOf,
  report,
  settle,
  stranger,
  waiting,
  withChannel,
} from "@/tests/integration/platform/reported-number";
import { at, base, officer, useScene } from "@/tests/integration/complaint/scene";
import { givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";

useScene();

const reason = "平台来函";
const DAYS = 24;
type On = Awaited<ReturnType<typeof withChannel>>;
const close = async ({ id, channelId }: Pick<On, "id" | "channelId">, hour = 5) =>
  must(await closeChannel(at(hour), officer, { platformId: id, channelId, reason: "停用" }));
async function declareAgain(platformId: string, hour: number, where = "+86 400 000 0172"): Promise<string> {
  must(await declareChannels(at(hour), officer, { platformId, channels: [{ ...HOTLINE, where }], reason }));
  return (await listOpenChannels(base.db, platformId))[0]?.id ?? "";
}
const change = async ({ id: platformId, channelId }: On, where: string, hour: number) =>
  must(
    await changeChannel(at(hour), officer, { platformId, channelId, channel: { ...HOTLINE, where }, reason }),
  );
async function doubted(): Promise<On> {
  const on = await withChannel();
  for (const person of [v7(), v7(), v7()]) must(await report(on.channelId, person, "要我转账"));
  must(await report(on.channelId, stranger, "推销", 3));
  return on;
}

describe("a number that is declared again, in whatever spelling", () => {
  it("within 90 days waits for an officer with what was said of it and since when, and is said to be checked", async () => {
    const on = await doubted();
    await close(on);
    expect(await waiting(on.id)).toEqual([]);
    const channelId = await declareAgain(on.id, 6);
    expect(channelId).not.toBe(on.channelId);
    expect(await waiting(on.id)).toMatchObject([
      {
        channelId,
        proved: 3,
        others: 1,
        firstAt: hoursAfter(START, 2),
        notes: ["要我转账", "要我转账", "要我转账", "推销"],
      },
    ]);
    expect(await listNumberTasks(base.db, 100)).toContainEqual(
      expect.objectContaining({ channelId, proved: 3 }),
    );
    const { channels } = await publicChannels(base.db, on.id, hoursAfter(START, 6), DEFAULT_RULEBOOK);
    expect(channels.map(({ underCheck }) => underCheck)).toEqual([true]);
    must(await settle({ id: on.id, channelId }, "right"));
    expect(await waiting(on.id)).toEqual([]);
  });

  it("at 90 days is a new one, and a minute before it is not", async () => {
    for (const [hour, back] of [
      [5 + 90 * DAYS - 1 / 60, 1],
      [5 + 90 * DAYS, 0],
    ] as const) {
      const on = await doubted();
      await close(on);
      await declareAgain(on.id, hour);
      expect(await waiting(on.id)).toHaveLength(back);
    }
  });

  it("after an officer found it right has nothing to answer; found fake it is looked at again", async () => {
    for (const [verdict, back] of [
      ["right", 0],
      ["fake", 1],
    ] as const) {
      const on = await doubted();
      must(await settle(on, verdict));
      if (verdict === "right") await close(on, 6);
      await declareAgain(on.id, 7);
      expect(await waiting(on.id)).toHaveLength(back);
    }
  });

  it("after what it brought was found right has nothing to answer any more", async () => {
    const on = await doubted();
    await close(on);
    const again = { id: on.id, channelId: await declareAgain(on.id, 6) };
    must(await settle(again, "right"));
    await close(again, 7);
    await declareAgain(on.id, 8);
    expect(await waiting(on.id)).toEqual([]);
  });

  it("brings back what was left open by an answer to what came before", async () => {
    const on = await doubted();
    must(await settle(on, "right", { shown: 3 }));
    await close(on, 6);
    await declareAgain(on.id, 7);
    expect(await waiting(on.id)).toMatchObject([{ proved: 0, others: 1 }]);
  });

  it("by a change there and back within one channel, too, and as often as somebody tries", async () => {
    const on = await doubted();
    for (const hour of [5, 15]) {
      await change(on, "400-000-0199", hour);
      expect(await waiting(on.id)).toEqual([]);
      await change(on, "400 000 0172", hour + 5);
      expect(await waiting(on.id)).toMatchObject([{ proved: 3, others: 1, firstAt: hoursAfter(START, 2) }]);
    }
  });

  it("in a table among others brings only its own, and not those of another platform's number", async () => {
    const [on, elsewhere] = [await doubted(), await doubted()];
    for (const one of [on, elsewhere]) await close(one);
    const channels = ["12315", "400-000-0172"].map((where) => ({ ...HOTLINE, where }));
    must(await declareChannels(at(6), officer, { platformId: on.id, channels, reason }));
    const open = await listOpenChannels(base.db, on.id);
    expect((await waiting(on.id)).map(({ channelId, proved }) => [channelId, proved])).toEqual([
      [open.find(({ where }) => where === "400-000-0172")?.id, 3],
    ]);
    const other = await givenPlatform(base.db);
    await declareAgain(other.id, 6);
    expect(await waiting(other.id)).toEqual([]);
  });

  it("brings one report of a hand, and twenty of strangers", async () => {
    const on = await withChannel();
    const domain = `${v7()}.test`;
    for (const box of ["a", "b"]) must(await report(on.channelId, await personOf(`${box}@${domain}`)));
    for (let n = 0; n < 21; n += 1) must(await report(on.channelId, stranger));
    await close(on);
    await declareAgain(on.id, 6);
    expect(await waiting(on.id)).toMatchObject([{ proved: 1, others: 20, lastSeq: 21 }]);
  });
});
