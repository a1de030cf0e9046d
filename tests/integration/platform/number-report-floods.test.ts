// Reports come faster than an officer reads: the answer is to what the page showed, and what came since waits on. Many addresses
// bury nothing that a person said.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listNumberTasks } from "@/db/platform/channel-reports";
import { findChannel } from "@/db/platform/channels";
import { chainAllReports } from "@/db/platform/chain-reports";
import { countAllWaiting } from "@/db/platform/waiting-reports";
import { admitNumberReport } from "@/lib/sign-in/engine/admit-number-report";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { editsOf } from "@/tests/integration/platform/edits";
import {
  personOf,
  report,
  settle,
  shownOf,
  stranger,
  waiting,
  withChannel,
} from "@/tests/integration/platform/reported-number";
import { base, officer, refusedAs, useScene } from "@/tests/integration/complaint/scene";
import { fresh, hoursAfter, must, START } from "@/tests/support/stories";

useScene();

type On = Awaited<ReturnType<typeof withChannel>>;
const reports = async (on: On, ...people: readonly (string | null)[]) => {
  for (const one of people) must(await report(on.channelId, one, "空号"));
};
/** Places in the chain of what was answered, and of what waits. */
async function placesOf({ channelId }: On) {
  const rows = await base.sql<{ seq: number; settled: boolean }[]>`
    select seq, settled_at is not null as settled from channel_report where channel_id = ${channelId} order by seq`;
  const of = (settled: boolean) => rows.filter((one) => one.settled === settled).map(({ seq }) => seq);
  return { answered: of(true), waiting: of(false) };
}

describe("that the number is right", () => {
  it("answers what the page showed while others report it, and leaves the task open with what came since", async () => {
    const on = await withChannel();
    await reports(on, stranger, v7(), stranger);
    const shown = (await waiting(on.id))[0]?.lastSeq;
    expect(shown).toBe(3);
    await reports(on, stranger, v7());
    must(await settle(on, "right", { seen: 1, shown: 3 }));
    expect(await placesOf(on)).toEqual({ answered: [1, 2, 3], waiting: [4, 5] });
    expect(await waiting(on.id)).toMatchObject([{ proved: 1, others: 1, lastSeq: 5 }]);
    expect(await listNumberTasks(base.db, 100)).toContainEqual(
      expect.objectContaining({ channelId: on.channelId, proved: 1, others: 1 }),
    );
    expect(await findChannel(base.db, on.id, on.channelId)).toMatchObject({ version: 2, closedAt: null });
    must(await settle(on, "right", { seen: 2, shown: 5 }));
    expect(await placesOf(on)).toEqual({ answered: [1, 2, 3, 4, 5], waiting: [] });
  });

  it("stands in the log with who, when, how many, up to which one, and what was found", async () => {
    const on = await withChannel();
    await reports(on, stranger, v7(), stranger);
    must(await settle(on, "right", { shown: 2 }));
    expect((await editsOf(on.id)).at(-1)).toMatchObject({
      type: "channel_changed",
      actor_id: officer.staffId,
      reason: "打过去核对了",
      new: { answered: 2, upTo: 2, verdict: "right" },
    });
    await holds();
  });

  it("is refused of what nobody reported yet, and of what was answered already", async () => {
    const on = await withChannel();
    await reports(on, stranger, stranger);
    for (const shown of [0, 3, 1_000_000])
      expect(await settle(on, "right", { shown })).toEqual(refusedAs("somebody_was_faster"));
    must(await settle(on, "right", { shown: 1 }));
    expect(await settle(on, "right", { shown: 1 })).toEqual(refusedAs("somebody_was_faster"));
    must(await settle(on, "right", { shown: 2 }));
    expect(await settle(on, "right", { shown: 2 })).toEqual(refusedAs("channel_gone"));
    expect(await placesOf(on)).toEqual({ answered: [1, 2], waiting: [] });
  });

  it("from two officers at once is one's answer, with and without the page", async () => {
    for (const seen of [{ seen: 1 }, {}]) {
      const on = await withChannel();
      await reports(on, stranger, stranger);
      const both = await Promise.all([1, 2].map(() => settle(on, "right", { ...seen, shown: 2 })));
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
      const answers = (await editsOf(on.id)).filter(({ type }) => type === "channel_changed");
      expect(answers).toMatchObject([{ new: { answered: 2 } }]);
    }
    await holds();
  });

  it("comes through a flood of the same instant, and no report of it is lost", async () => {
    const on = await withChannel();
    await reports(on, stranger);
    const flood = Array.from({ length: 30 }, () => report(on.channelId, stranger, "空号", 5));
    const [answer] = await Promise.all([settle(on, "right", { seen: 1, shown: 1 }), ...flood]);
    expect(answer).toMatchObject({ ok: true });
    const { answered, waiting: left } = await placesOf(on);
    expect(answered).toEqual([1]);
    expect(left).toEqual(Array.from({ length: 30 }, (_, n) => n + 2));
    await holds();
  });

  it("leaves those who reported it since among the three that are said in public", async () => {
    const on = await withChannel();
    await reports(on, v7(), v7(), v7());
    await reports(on, v7(), v7());
    must(await settle(on, "right", { shown: 3 }));
    const noted = async () => (await shownOf(on.id)).map(({ underCheck }) => underCheck);
    expect(await noted()).toEqual([false]);
    await reports(on, v7());
    expect(await noted()).toEqual([true]);
  });
});

it("that the number is fake closes the channel and answers what came since, too: nothing is left to look at", async () => {
  const on = await withChannel();
  await reports(on, stranger, stranger);
  await reports(on, v7());
  expect(await settle(on, "fake", { shown: 0 })).toEqual(refusedAs("somebody_was_faster"));
  must(await settle(on, "fake", { shown: 2 }));
  expect(await placesOf(on)).toEqual({ answered: [1, 2, 3], waiting: [] });
  expect((await editsOf(on.id)).at(-1)).toMatchObject({
    type: "channel_closed",
    new: { answered: 3, upTo: 3, verdict: "fake" },
  });
  await holds();
});

describe("on the officers' list", () => {
  const mine = async (...own: readonly On[]) =>
    (await listNumberTasks(base.db, 1000))
      .filter(({ channelId }) => own.some((on) => on.channelId === channelId))
      .map(({ channelId, proved, others }) => [
        own.findIndex((on) => on.channelId === channelId),
        proved,
        others,
      ]);

  it("a number stands once; more hands stand before fewer, and of as many the longest waiting", async () => {
    const [one, two] = [await withChannel(), await withChannel()];
    const [late, strange] = [await withChannel(), await withChannel()];
    must(await report(one.channelId, v7(), "", -8));
    for (let n = 0; n < 2; n += 1) must(await report(two.channelId, v7(), "", 2));
    must(await report(late.channelId, v7(), "", -7));
    for (let n = 0; n < 40; n += 1) must(await report(strange.channelId, stranger, "", -9));
    expect(await mine(one, two, late, strange)).toEqual([
      [1, 2, 0],
      [0, 1, 0],
      [2, 1, 0],
      [3, 0, 40],
    ]);
  });

  it("mailboxes of one private domain are one hand, whichever number they push", async () => {
    const domain = `${v7()}.test`;
    const [pushed, plain] = [await withChannel(), await withChannel()];
    for (const box of ["a", "b", "c"])
      must(await report(pushed.channelId, await personOf(`${box}@${domain}`)));
    for (let n = 0; n < 2; n += 1) must(await report(plain.channelId, v7()));
    expect(await mine(pushed, plain)).toEqual([
      [1, 2, 0],
      [0, 1, 0],
    ]);
  });

  it("what a program of the version before wrote or answered counts from the next start on", async () => {
    const on = await withChannel();
    for (const person of [v7(), null])
      await base.sql`insert into channel_report (id, channel_id, version, person_id, note, at)
        values (${v7()}, ${on.channelId}, 1, ${person}, '', ${hoursAfter(START, 2)})`;
    expect(await mine(on)).toEqual([]);
    await chainAllReports(base.db);
    await countAllWaiting(base.db);
    expect(await mine(on)).toEqual([[0, 1, 1]]);
    must(await settle(on, "right"));
    expect(await mine(on)).toEqual([]);
  });

  it("what a program without a chain wrote is answered at the second try at the latest", async () => {
    const on = await withChannel();
    await base.sql`insert into channel_report (id, channel_id, version, note, at)
      values (${v7()}, ${on.channelId}, 1, '', ${hoursAfter(START, 2)})`;
    expect(await settle(on, "right")).toEqual(refusedAs("somebody_was_faster"));
    must(await settle(on, "right"));
    expect(await waiting(on.id)).toEqual([]);
  });
});

it("of what was written, one hand is read once, however much it writes", async () => {
  const on = await withChannel();
  const domain = `${v7()}.test`;
  must(await report(on.channelId, v7(), "要我转账", 2));
  for (let n = 0; n < 6; n += 1)
    must(await report(on.channelId, await personOf(`box${String(n)}@${domain}`), `没问题${String(n)}`, 3));
  must(await report(on.channelId, stranger, "空号", 2));
  expect((await waiting(on.id))[0]?.notes).toEqual(["没问题5", "要我转账", "空号"]);
});

describe("ten reports an hour are taken", () => {
  const admit = (personId: string | null, network = "192.0.2.9") =>
    admitNumberReport(base.db, { personId }, network);
  const taken = async (count: number, of: () => Promise<string>) => {
    const all: boolean[] = [];
    for (let n = 0; n < count; n += 1) all.push(await admit(await of()));
    return all.filter(Boolean).length;
  };

  it("of one hand, however many mailboxes of its domain it signs in with", async () => {
    const domain = `${v7()}.test`;
    const boxes = [
      await personOf(`a@${domain}`),
      await personOf(`b@${domain}`),
      await personOf(`c@${domain}`),
    ];
    let n = 0;
    expect(await taken(12, () => Promise.resolve(boxes[(n += 1) % 3] ?? ""))).toBe(10);
  });

  it("of each person with a mailbox that a public provider gave them", async () => {
    const boxes = [
      await personOf(`a${String(fresh())}@163.com`),
      await personOf(`b${String(fresh())}@163.com`),
    ];
    let n = 0;
    expect(await taken(20, () => Promise.resolve(boxes[(n += 1) % 2] ?? ""))).toBe(20);
  });
});

async function holds(): Promise<void> {
  expect((await verifyLog(base.db)).broken).toBeNull();
}
