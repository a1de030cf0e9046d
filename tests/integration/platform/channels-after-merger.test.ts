// A merger may bring a platform more channels than can be declared of it: none of them is left out of what is judged.
import { expect, it } from "vitest";
import { MOST_CHANNELS } from "@/lib/domain/platform/channel";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { declareChannels } from "@/lib/platform/commands/declare-channels";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { publicChannels } from "@/lib/platform/engine/public-channels";
import { HOTLINE } from "@/tests/integration/platform/reported-number";
import { at, base, officer, refusedAs, useScene } from "@/tests/integration/complaint/scene";
import { givenPlatform, hoursAfter, must, START } from "@/tests/support/stories";

useScene();

const reason = "核对了官网";
const declare = (platformId: string, wheres: readonly string[]) =>
  declareChannels(at(1), officer, {
    platformId,
    channels: wheres.map((where) => ({ ...HOTLINE, where })),
    reason,
  });

it("brings a full platform one more: all are read, a hundred are shown, and none can be declared", async () => {
  const [heir, from] = [await givenPlatform(base.db), await givenPlatform(base.db)];
  const numbers = Array.from({ length: MOST_CHANNELS }, (_, n) => String(4_000_000_000 + n));
  must(await declare(heir.id, numbers));
  must(await declare(from.id, ["95533"]));
  await base.sql`update platform set state = 'unlisted', listed_at = null where id = ${from.id}`;
  must(await mergePlatform(at(5), officer, { platformId: from.id, intoId: heir.id, reason }));
  const { open, channels, more } = await publicChannels(
    base.db,
    heir.id,
    hoursAfter(START, 6),
    DEFAULT_RULEBOOK,
  );
  expect([open.length, channels.length, more]).toEqual([MOST_CHANNELS + 1, 100, true]);
  expect(open.map(({ where }) => where)).toContain("95533");
  expect(await declare(heir.id, ["95534"])).toEqual(refusedAs("too_many_channels"));
});
