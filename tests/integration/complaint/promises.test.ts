// What a closing promised is answered by its consumer: kept, or broken; both sides of every limit, and once.
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { breakPromise } from "@/lib/complaint/commands/break-promise";
import { keepPromise } from "@/lib/complaint/commands/keep-promise";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { givenComplaint, must, START } from "@/tests/support/stories";
import { factsOf } from "@/tests/integration/complaint/recorded";
import {
  at,
  base,
  eventsOf,
  filed,
  hours,
  propose,
  refusedAs,
  rowOf,
  shop,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";
import {
  DUE,
  MINUTE,
  byTheFifth,
  promised,
  keep,
  breakIt,
  appealBy,
  reopenAt,
  appealStates,
  lateAndPromised,
} from "@/tests/integration/complaint/promised";

useScene();

describe("a promise", () => {
  it("is kept by one word, also before it is due, and only once", async () => {
    const c = await promised({ deeds: 2 });
    must(await keep(c, 21));
    must(await keep(c, DUE + 1, 2));
    expect(await factsOf(c.complaintId, "promise_kept")).toEqual({ promise: 2 });
    expect(await rowOf(c.complaintId)).toMatchObject({
      status: "closed",
      promisesKept: 2,
      promisesBroken: 0,
    });
    expect(await keep(c, DUE + 2)).toEqual(refusedAs("promise_answered"));
    expect(await breakIt(c, DUE + 2)).toEqual(refusedAs("promise_answered"));
  });

  it("is broken from the instant at which it is due, and not a moment before", async () => {
    const c = await promised();
    expect(await breakIt(c, DUE - MINUTE)).toEqual(refusedAs("promise_not_due"));
    must(await breakIt(c, DUE));
    expect(await keep(c, DUE + 1)).toEqual(refusedAs("not_in_this_status"));
  });

  it("is answered within fifteen days, and not after", async () => {
    const [last, over] = [await promised(), await promised()];
    must(await breakIt(last, DUE + 360 - MINUTE));
    expect(await breakIt(over, DUE + 360)).toEqual(refusedAs("promise_answer_over"));
    // That it was kept may be said at any time; and who was silent has said nothing against it.
    expect(await rowOf(over.complaintId)).toMatchObject({ promisesUnanswered: 1, promiseBrokenAt: null });
    must(await keep(over, DUE + 361));
    expect((await rowOf(over.complaintId)).promisesUnanswered).toBe(0);
  });

  it("falls due a day after the closing at the soonest, and what is said to be done 72 h after the answer", async () => {
    const late = await promised({ given: 60, accepted: DUE - 1 });
    expect(await breakIt(late, DUE + 23 - MINUTE)).toEqual(refusedAs("promise_not_due"));
    must(await breakIt(late, DUE + 23));
    const done = await filed();
    await spokeAt(done, 9);
    must(await propose(done, 10));
    must(await acceptResolution(at(11), done.consumer, { complaintId: done.complaintId, received: false }));
    expect(await breakIt(done, 82 - MINUTE)).toEqual(refusedAs("promise_not_due"));
    must(await breakIt(done, 82));
  });

  it("that is not there, and one of a complaint that is another's, are answered alike", async () => {
    const [mine, other] = [await promised(), await promised()];
    for (const number of [0, 2, 99]) {
      expect(await keep(mine, 21, number)).toEqual(refusedAs("no_such_promise"));
      expect(await breakIt(mine, DUE, number)).toEqual(refusedAs("no_such_promise"));
    }
    const foreign = { complaintId: other.complaintId, promise: 1 };
    const missing = { complaintId: v7(), promise: 1 };
    for (const verb of [keepPromise, breakPromise]) {
      const answers = [
        await verb(at(DUE), mine.consumer, foreign),
        await verb(at(DUE), mine.consumer, missing),
      ];
      expect(answers).toEqual([refusedAs("not_found"), refusedAs("not_found")]);
    }
  });

  it("pressed by eight at once is answered once, and reopens once", async () => {
    const c = await promised();
    const all = await Promise.all(Array.from({ length: 8 }, () => breakIt(c, DUE)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    const types = (await eventsOf(c.complaintId)).map(({ type }) => type);
    expect(types.filter((type) => type === "promise_broken")).toHaveLength(1);
    const answered = await promised();
    const both = await Promise.all([0, 1, 2, 3].map((n) => (n % 2 === 0 ? keep : breakIt)(answered, DUE)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is owed by nobody when the consumer says that all is received", async () => {
    const c = await filed();
    await spokeAt(c, 9);
    must(await propose(c, 10, { deeds: [byTheFifth] }));
    must(await acceptResolution(at(20), c.consumer, { complaintId: c.complaintId, received: true }));
    await settleDue(at(300), { limit: 100 });
    expect((await eventsOf(c.complaintId)).at(-1)?.type).toBe("resolution_accepted");
    expect(await breakIt(c, 300)).toEqual(refusedAs("promise_answered"));
    expect(await factsOf(c.complaintId, "resolution_accepted")).toEqual({ received: true });
  });

  it("is no proposal's that the consumer has not seen the end of: without one, solved is all received", async () => {
    const c = await filed();
    const about = { complaintId: c.complaintId };
    expect(await acceptResolution(at(5), c.consumer, { ...about, received: false })).toEqual(
      refusedAs("not_in_this_status"),
    );
    must(await acceptResolution(at(5), c.consumer, about));
    expect(await factsOf(c.complaintId, "resolution_accepted")).toEqual({ received: true });
  });
});

describe("the first broken promise", () => {
  it.each([
    ["what was left, when that is more than a day", 10, 20, 62],
    ["a day, when less was left", 70, 71, 24],
  ])("opens the complaint again with %s", async (_, given, accepted, budget) => {
    const c = await promised({ given, accepted });
    must(await breakIt(c, 120));
    const row = await rowOf(c.complaintId);
    expect([row.status, row.cycle, hours(row.deadlineAt)]).toEqual(["open", 2, 120 + budget]);
    expect([hours(row.promiseBrokenAt), row.promiseToJudge, row.promisesBroken]).toEqual([120, false, 1]);
    expect(await factsOf(c.complaintId, "promise_broken")).toEqual({ promise: 1, reopens: true });
  });

  it("takes a place also where all three are taken", async () => {
    const contact = { kind: "email" as const, value: `${v7()}@example.test` };
    const file = () => givenComplaint(base.db, shop.id, START, { contact });
    const c = await promised({ about: file });
    await file();
    await file();
    await file();
    must(await breakIt(c, DUE));
    expect((await rowOf(c.complaintId)).liveSlot).toBe(4);
  });

  it("asks about no other promise any more, and leaves the one reopening besides", async () => {
    const c = await promised({ deeds: 2 });
    must(await breakIt(c, DUE));
    must(await acceptResolution(at(DUE + 1), c.consumer, { complaintId: c.complaintId }));
    expect(await keep(c, DUE + 2, 2)).toEqual(refusedAs("promise_answered"));
    must(await reopenAt(c, DUE + 2));
    must(await acceptResolution(at(DUE + 3), c.consumer, { complaintId: c.complaintId }));
    expect(await reopenAt(c, DUE + 4)).toEqual(refusedAs("already_reopened"));
    await settleDue(at(DUE + 200), { limit: 100 });
    expect((await rowOf(c.complaintId)).promisesUnanswered).toBe(0);
  });

  it("makes what the company appeals against moot, and is refused while the consumer's own appeal waits", async () => {
    const [companys, own] = [await lateAndPromised(), await lateAndPromised()];
    must(await appealBy(companys, 91, "company"));
    must(await breakIt(companys, 120));
    expect(await appealStates(companys)).toEqual(["company moot"]);
    expect((await rowOf(companys.complaintId)).appealPending).toBe(false);
    must(await appealBy(own, 91, "consumer"));
    expect(await breakIt(own, 120)).toEqual(refusedAs("appeal_pending"));
    // That it was done may be said all the same.
    must(await keep(own, 121));
  });
});
