// A platform has at most six hundred open channels: a merger that would bring it more is refused whole, and says why.
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
const numbered = (count: number) => Array.from({ length: count }, (_, n) => String(4_000_000_000 + n));

/** A listed platform with so many channels, and an unlisted one with these. */
async function given(channels: number, others: readonly string[]) {
  const [heir, from] = [await givenPlatform(base.db), await givenPlatform(base.db)];
  must(await declare(heir.id, numbered(channels)));
  if (others.length > 0) must(await declare(from.id, others));
  await base.sql`update platform set state = 'unlisted', listed_at = null where id = ${from.id}`;
  const merge = () => mergePlatform(at(5), officer, { platformId: from.id, intoId: heir.id, reason });
  const openOf = async (id: string) =>
    (await publicChannels(base.db, id, hoursAfter(START, 6), DEFAULT_RULEBOOK)).open;
  return { heir, from, merge, openOf };
}

it("fills a platform to the last place: all are read, a hundred are shown, and none can be declared", async () => {
  const { heir, merge, openOf } = await given(MOST_CHANNELS - 1, ["95533"]);
  must(await merge());
  const { channels, more } = await publicChannels(base.db, heir.id, hoursAfter(START, 6), DEFAULT_RULEBOOK);
  expect([(await openOf(heir.id)).length, channels.length, more]).toEqual([MOST_CHANNELS, 100, true]);
  expect((await openOf(heir.id)).map(({ where }) => where)).toContain("95533");
  expect(await declare(heir.id, ["95534"])).toEqual(refusedAs("too_many_channels"));
});

it("with one more is refused, and neither platform, nor their channels, nor their logs were touched", async () => {
  const { heir, from, merge, openOf } = await given(MOST_CHANNELS, ["95533"]);
  expect(await merge()).toEqual(refusedAs("too_many_channels_together"));
  expect([await openOf(heir.id), await openOf(from.id)].map(({ length }) => length)).toEqual([
    MOST_CHANNELS,
    1,
  ]);
  const [state] = await base.sql`select state, merged_into_id from platform where id = ${from.id}`;
  expect(state).toEqual({ state: "unlisted", merged_into_id: null });
  const logged =
    await base.sql`select 1 from edit_event where type in ('merged', 'took_in') and file_id in (${heir.id}, ${from.id})`;
  expect(logged).toHaveLength(0);
});

it("of a full platform with one that has none, or the same ones, brings it no more", async () => {
  for (const others of [[], numbered(2)]) {
    const { heir, merge, openOf } = await given(MOST_CHANNELS, others);
    must(await merge());
    expect(await openOf(heir.id)).toHaveLength(MOST_CHANNELS);
  }
});
