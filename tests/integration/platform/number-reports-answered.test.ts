// An officer answers what people said of a number, all at once; what is another number or no channel any more answers it, too.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { findChannel } from "@/db/platform/channels";
import type { TypedChannel } from "@/lib/domain/platform/channel";
import { changeChannel } from "@/lib/platform/commands/change-channel";
import { closeChannel } from "@/lib/platform/commands/close-channel";
import { at, base, officer, refusedAs, useScene } from "@/tests/integration/complaint/scene";
import { hoursAfter, must, START } from "@/tests/support/stories";
import {
  HOTLINE,
  stranger,
  withChannel,
  report,
  personOf,
  waiting,
  shownOf,
  settle,
} from "@/tests/integration/platform/reported-number";

useScene();

describe("an officer answers", () => {
  it("that the number is right: it was checked that day, the words go, and people may report it again", async () => {
    const on = await withChannel();
    const person = v7();
    for (const one of [person, v7(), v7()]) must(await report(on.channelId, one));
    expect(await settle(on, "right", { seen: 0 })).toEqual(refusedAs("somebody_was_faster"));
    must(await settle(on, "right", { seen: 1 }));
    expect(await waiting(on.id)).toEqual([]);
    expect(await findChannel(base.db, on.id, on.channelId)).toMatchObject({
      version: 2,
      checkedOn: "2026-03-01",
      closedAt: null,
      where: "400-000-0172",
    });
    expect((await shownOf(on.id)).map(({ underCheck }) => underCheck)).toEqual([false]);
    expect(await settle(on, "right")).toEqual(refusedAs("channel_gone"));
    must(await report(on.channelId, person, "", 6));
    expect(await waiting(on.id)).toMatchObject([{ proved: 1 }]);
  });

  it("that it is right: who reports it again within 90 days is a task, and not one of the three; others are", async () => {
    const on = await withChannel();
    const domain = `${v7()}.test`;
    const boxOf = (name: string) => personOf(`${name}@${domain}`);
    const people = [await boxOf("a"), v7(), v7()];
    for (const one of people) must(await report(on.channelId, one));
    must(await settle(on, "right"));
    // The same hand has another mailbox.
    for (const one of [...people, await boxOf("b")]) must(await report(on.channelId, one, "", 5 + 90 * 24));
    expect(await waiting(on.id)).toMatchObject([{ proved: 3 }]);
    const noted = async () => (await shownOf(on.id)).map(({ underCheck }) => underCheck);
    expect(await noted()).toEqual([false]);
    for (const shown of [false, false, true]) {
      must(await report(on.channelId, v7(), "", 6 + 90 * 24));
      expect(await noted()).toEqual([shown]);
    }
  });

  it("that it is right: after 90 days, or of another number, who reports it again is one of the three", async () => {
    const [later, other] = [await withChannel(), await withChannel()];
    const people = [v7(), v7(), v7()];
    for (const { channelId } of [later, other]) for (const one of people) must(await report(channelId, one));
    for (const on of [later, other]) must(await settle(on, "right"));
    for (const one of people) must(await report(later.channelId, one, "", 6 + 90 * 24));
    expect((await shownOf(later.id)).map(({ underCheck }) => underCheck)).toEqual([true]);
    const renumbered = { platformId: other.id, channelId: other.channelId, reason: "官网换了" };
    must(
      await changeChannel(at(6), officer, { ...renumbered, channel: { ...HOTLINE, where: "400-000-0199" } }),
    );
    for (const one of people) must(await report(other.channelId, one, "", 7));
    expect((await shownOf(other.id)).map(({ underCheck }) => underCheck)).toEqual([true]);
  });

  it("by another number: nobody doubted that one. Other hours answer nothing, nor does another spelling", async () => {
    const on = await withChannel();
    for (let n = 0; n < 3; n += 1) must(await report(on.channelId, v7()));
    const change = (typed: Partial<TypedChannel>, hour: number) =>
      changeChannel(at(hour), officer, {
        platformId: on.id,
        channelId: on.channelId,
        channel: { ...HOTLINE, ...typed },
        reason: "官网换了",
      });
    must(await change({ week: "每天 08:00-22:00" }, 3));
    must(await change({ where: "+86 400 000 0172" }, 4));
    expect(await waiting(on.id)).toMatchObject([{ proved: 3 }]);
    must(await change({ where: "400-000-0199" }, 5));
    expect(await waiting(on.id)).toEqual([]);
    expect((await shownOf(on.id)).map(({ underCheck }) => underCheck)).toEqual([false]);
  });

  it("by closing the channel for another reason: nothing waits any more", async () => {
    const on = await withChannel();
    must(await report(on.channelId, stranger));
    must(await closeChannel(at(5), officer, { platformId: on.id, channelId: on.channelId, reason: "停用" }));
    const left = await base.sql`
      select settled_at from channel_report where channel_id = ${on.channelId}`;
    expect(left).toEqual([{ settled_at: hoursAfter(START, 5) }]);
  });

  it("while somebody reports it: the report is answered with the others, or is of a channel that is gone", async () => {
    const on = await withChannel();
    must(await report(on.channelId, v7()));
    const gone = { platformId: on.id, channelId: on.channelId, reason: "停用" };
    const [, ...reports] = await Promise.all([
      closeChannel(at(5), officer, gone),
      ...Array.from({ length: 6 }, () => report(on.channelId, v7(), "", 5)),
    ]);
    const taken = reports.filter(({ ok }) => ok).length;
    const left = await base.sql`select settled_at from channel_report where channel_id = ${on.channelId}`;
    expect(left.map(({ settled_at }) => settled_at as Date)).toEqual(
      Array(1 + taken).fill(hoursAfter(START, 5)),
    );
  });

  it("that it is fake: the channel is closed with the reason, and its versions stay", async () => {
    const on = await withChannel();
    must(await report(on.channelId, stranger));
    must(await settle(on, "fake"));
    expect(await shownOf(on.id)).toEqual([]);
    expect(await findChannel(base.db, on.id, on.channelId)).toMatchObject({
      version: 2,
      closedAt: hoursAfter(START, 5),
    });
  });
});
