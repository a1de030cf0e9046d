// Since when the register says what it says of an entry: a number that is only written otherwise is the same number.
import { expect, test } from "vitest";
import { listOpenChannels } from "@/db/platform/channels";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { at, base, officer, useScene } from "@/tests/integration/complaint/scene";
import { givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";
import { typedHotline } from "@/tests/support/typed-hotline";

useScene();

const reason = "核对了官网";
const HOTLINE = typedHotline({ where: "400-820-8820", oneTap: "yes", origin: "regulator" });

async function declared(channel: TypedChannel) {
  const { id: platformId } = await givenPlatform(base.db);
  must(await declareChannels(at(1), officer, { platformId, channels: [channel], reason }));
  const standing = async () => {
    const [one] = await listOpenChannels(base.db, platformId);
    if (one === undefined) throw new Error("no channel");
    return one;
  };
  const { id: channelId } = await standing();
  return {
    change: async (hour: number, about: Partial<TypedChannel>) =>
      must(
        await changeChannel(at(hour), officer, {
          platformId,
          channelId,
          channel: { ...channel, ...about },
          reason,
        }),
      ),
    since: async () => (await standing()).wordsSince,
  };
}

test("a number that is written otherwise is the same entry, and another number is another one", async () => {
  const { change, since } = await declared(HOTLINE);
  await change(2, { where: "4008208820" });
  await change(3, { where: "+86 400 820 8820" });
  expect(await since()).toEqual(hoursAfter(START, 1));
  await change(4, { where: "4008208821" });
  expect(await since()).toEqual(hoursAfter(START, 4));
  await change(5, { where: "400-820-8821" });
  expect(await since()).toEqual(hoursAfter(START, 4));
});

test("a number that was another one in between, and one that says something else of one tap, are changed", async () => {
  const { change, since } = await declared(HOTLINE);
  await change(2, { where: "12315" });
  await change(3, { where: "4008208820" });
  expect(await since()).toEqual(hoursAfter(START, 3));
  await change(4, { oneTap: "" });
  expect(await since()).toEqual(hoursAfter(START, 4));
});

test("a way through the menus whose arrows are drawn otherwise is the same way", async () => {
  const { change, since } = await declared({ ...HOTLINE, kind: "app_chat", where: "我的 → 客服" });
  await change(2, { where: "我的>客服" });
  expect(await since()).toEqual(hoursAfter(START, 1));
  await change(3, { where: "我的>人工" });
  expect(await since()).toEqual(hoursAfter(START, 3));
});
