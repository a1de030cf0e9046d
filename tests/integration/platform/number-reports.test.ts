// A report that a number is fake is a task for an officer. It hides nothing; three proved people are said in public.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listNumberTasks } from "@/db/platform/channel-reports";
import { closeChannel } from "@/lib/platform/commands/close-channel";
import { admitNumberReport } from "@/lib/sign-in/engine/admit-number-report";
import { at, base, officer, refusedAs, useScene } from "@/tests/integration/complaint/scene";
import { hoursAfter, must, START } from "@/tests/support/stories";
import {
  stranger,
  withChannel,
  report,
  personOf,
  waiting,
  shownOf,
  settle,
} from "@/tests/integration/platform/reported-number";

useScene();

describe("a report", () => {
  it("is a task, from a person or a stranger, with what was written; a person has one of a number", async () => {
    const on = await withChannel();
    const person = v7();
    expect(await report(on.channelId, person, " 空号 ")).toEqual({ ok: true, value: { slug: on.slug } });
    must(await report(on.channelId, person, "还是空号", 3));
    must(await report(on.channelId, stranger, "", 3));
    must(await report(on.channelId, stranger, "推销", 4));
    expect(await waiting(on.id)).toMatchObject([
      {
        channelId: on.channelId,
        proved: 1,
        others: 2,
        firstAt: hoursAfter(START, 2),
        notes: ["空号", "推销"],
      },
    ]);
    expect(await listNumberTasks(base.db, 100)).toContainEqual(
      expect.objectContaining({ slug: on.slug, number: "400-000-0172", proved: 1, others: 2 }),
    );
  });

  it("is on the officer's list, of proved people first and then the longest waiting, each once, until it is answered or closed", async () => {
    const [late, early, closed] = [await withChannel(), await withChannel(), await withChannel()];
    const own = [late, early, closed].map(({ channelId }) => channelId);
    const tasks = async (limit: number) =>
      (await listNumberTasks(base.db, limit)).filter(({ channelId }) => own.includes(channelId));
    must(await report(early.channelId, stranger, "", -3));
    must(await report(early.channelId, stranger, "", -2.5));
    must(await report(closed.channelId, stranger, "", -2));
    must(await report(late.channelId, stranger, "", -1));
    for (let n = 0; n < 3; n += 1) must(await report(early.channelId, v7(), "", 4));
    expect((await tasks(100)).map(({ channelId, firstAt }) => [channelId, firstAt])).toEqual([
      [early.channelId, hoursAfter(START, -3)],
      [closed.channelId, hoursAfter(START, -2)],
      [late.channelId, hoursAfter(START, -1)],
    ]);
    expect((await tasks(1)).map(({ proved, others }) => [proved, others])).toEqual([[3, 2]]);
    must(
      await closeChannel(at(5), officer, {
        platformId: closed.id,
        channelId: closed.channelId,
        reason: "停用",
      }),
    );
    must(await settle(early, "right"));
    // A program of the version before took a report in the very moment in which it was closed.
    await base.sql`insert into channel_report (id, channel_id, version, note, at)
      values (${v7()}, ${closed.channelId}, 1, '', ${hoursAfter(START, 5)})`;
    expect((await tasks(100)).map(({ channelId }) => channelId)).toEqual([late.channelId]);
  });

  it("of a proved person comes before any number of numbers that strangers alone reported before it", async () => {
    const [strange, stranger2, proved] = [await withChannel(), await withChannel(), await withChannel()];
    must(await report(strange.channelId, stranger, "", -9));
    must(await report(stranger2.channelId, stranger, "", -8));
    must(await report(proved.channelId, stranger, "", -7));
    must(await report(proved.channelId, v7(), "", -6));
    const ids = async (limit: number) =>
      (await listNumberTasks(base.db, limit)).map(({ channelId }) => channelId);
    expect(await ids(1)).toEqual([proved.channelId]);
    const all = (await ids(100)).filter((id) =>
      [strange, stranger2, proved].some((on) => on.channelId === id),
    );
    expect(all).toEqual([proved.channelId, strange.channelId, stranger2.channelId]);
    for (const on of [strange, stranger2, proved]) must(await settle(on, "right"));
  });

  it("hides nothing: of two proved people and any number of strangers nothing is said, of three it is", async () => {
    const on = await withChannel();
    for (let n = 0; n < 5; n += 1) must(await report(on.channelId, stranger));
    for (let n = 0; n < 2; n += 1) must(await report(on.channelId, v7()));
    expect(await shownOf(on.id)).toEqual([{ where: "400-000-0172", underCheck: false, open: true }]);
    must(await report(on.channelId, v7()));
    expect(await shownOf(on.id)).toEqual([{ where: "400-000-0172", underCheck: true, open: true }]);
  });

  it("by mailboxes of one private domain is one person's, however many they are; other mailboxes are people", async () => {
    const on = await withChannel();
    const domain = `${v7()}.test`;
    for (const box of ["a", "b", "c"]) must(await report(on.channelId, await personOf(`${box}@${domain}`)));
    expect(await waiting(on.id)).toMatchObject([{ proved: 1, others: 0 }]);
    expect((await shownOf(on.id)).map(({ underCheck }) => underCheck)).toEqual([false]);
    for (const box of ["a", "b"]) must(await report(on.channelId, await personOf(`${box}${v7()}@163.com`)));
    expect((await shownOf(on.id)).map(({ underCheck }) => underCheck)).toEqual([true]);
  });

  it("of a proved person is read before those of strangers, however many follow", async () => {
    const on = await withChannel();
    must(await report(on.channelId, v7(), "要我转账", 2));
    for (let n = 0; n < 6; n += 1) must(await report(on.channelId, stranger, "没问题", 3));
    const [first] = await waiting(on.id);
    expect(first?.notes).toEqual(["要我转账", "没问题", "没问题", "没问题", "没问题"]);
  });

  it("of a signed-in person is taken where a stranger used up the tries of the network", async () => {
    const network = "192.0.2.7";
    const admit = (personId: string | null) => admitNumberReport(base.db, { personId }, network);
    const person = v7();
    for (let n = 0; n < 10; n += 1)
      expect([await admit(stranger), await admit(person)]).toEqual([true, true]);
    expect([await admit(stranger), await admit(person), await admit(v7())]).toEqual([false, false, true]);
  });

  it("is of an open hotline of a listed platform, and no longer than two hundred characters", async () => {
    const chat = await withChannel({ kind: "app_chat", where: "我的 → 客服" });
    expect(await report(chat.channelId, stranger)).toEqual(refusedAs("channel_gone"));
    expect(await report("x", stranger)).toEqual(refusedAs("channel_gone"));
    const on = await withChannel();
    expect(await report(on.channelId, stranger, "空".repeat(201))).toEqual(refusedAs("text_too_long"));
    expect(await report(on.channelId, stranger, "空".repeat(200))).toMatchObject({ ok: true });
    const gone = { platformId: on.id, channelId: on.channelId, reason: "停用" };
    must(await closeChannel(at(3), officer, gone));
    expect(await report(on.channelId, stranger)).toEqual(refusedAs("channel_gone"));
    const unlisted = await withChannel();
    await base.sql`update platform set state = 'unlisted', listed_at = null where id = ${unlisted.id}`;
    expect(await report(unlisted.channelId, stranger)).toEqual(refusedAs("channel_gone"));
  });
});
