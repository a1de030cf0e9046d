// What regulators make of broken promises, and what becomes of appeals beside them.
import { describe, expect, it } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { adjudicate } from "@/lib/complaint/commands/adjudicate";
import { findDeedDone } from "@/lib/complaint/commands/find-deed-done";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { givenRegulator, must } from "@/tests/support/stories";
import type { GivenComplaint } from "@/tests/support/stories";
import { factsOf, textsOf } from "@/tests/integration/complaint/recorded";
import {
  at,
  base,
  eventsOf,
  filed,
  hours,
  officer,
  propose,
  refusedAs,
  rowOf,
  spokeAt,
  useScene,
} from "@/tests/integration/complaint/scene";
import {
  DUE,
  promised,
  breakIt,
  appealBy,
  reopenAt,
  appealStates,
  lateAndPromised,
} from "@/tests/integration/complaint/promised";

useScene();

describe("a promise that is broken after the first", () => {
  async function brokenTwice(): Promise<GivenComplaint> {
    const c = await promised();
    must(await breakIt(c, DUE));
    await spokeAt(c, DUE + 1);
    must(await propose(c, DUE + 2));
    must(await acceptResolution(at(DUE + 3), c.consumer, { complaintId: c.complaintId, received: false }));
    must(await breakIt(c, DUE + 80, 2));
    return c;
  }
  const ruling = { reason: "查无付款记录", hadPerson: true, hadAnswer: false, breachCounts: true };

  it("leaves the complaint closed and waits for a regulator, who decides like on a breach, once", async () => {
    const c = await brokenTwice();
    const { complaintId } = c;
    expect(await rowOf(complaintId)).toMatchObject({
      status: "closed",
      promiseToJudge: true,
      promisesBroken: 2,
    });
    expect(await factsOf(complaintId, "promise_broken")).toEqual({ promise: 2, reopens: false });
    must(await adjudicate(at(DUE + 90), officer, { complaintId, outcome: "for_consumer", ...ruling }));
    const row = await rowOf(complaintId);
    expect(row).toMatchObject({ outcome: "for_consumer", promiseToJudge: false, promisesBroken: 2 });
    // Late by a promise is late, though no deadline passed.
    expect(await factsOf(complaintId, "adjudicated")).toMatchObject({ inTime: false });
    const again = { complaintId, outcome: "for_company" as const, ...ruling };
    const other = await givenRegulator(base.db);
    expect(await adjudicate(at(DUE + 91), other, again)).toEqual(refusedAs("no_appeal_pending"));
  });

  it("waits no longer when the deed is found done", async () => {
    const { complaintId } = await brokenTwice();
    must(await findDeedDone(at(DUE + 90), officer, { complaintId, promise: 2, reason: "回单在卷" }));
    const row = await rowOf(complaintId);
    expect([row.promiseToJudge, row.promisesKept, row.promisesBroken]).toEqual([false, 1, 1]);
    // The first is still broken.
    expect(hours(row.promiseBrokenAt)).toBe(DUE);
  });
});

describe("a deed that a regulator finds done", () => {
  it("needs a reason and a promise said to be broken, and makes nobody late any more", async () => {
    const c = await promised({ deeds: 2 });
    const about = { complaintId: c.complaintId, promise: 1 };
    const reason = "银行回单显示已到账";
    expect(await findDeedDone(at(DUE), officer, { ...about, reason })).toEqual(
      refusedAs("promise_not_broken"),
    );
    must(await breakIt(c, DUE + 1));
    for (const empty of ["", "  "])
      expect(await findDeedDone(at(DUE + 2), officer, { ...about, reason: empty })).toMatchObject({
        ok: false,
      });
    const other = { ...about, promise: 2, reason };
    expect(await findDeedDone(at(DUE + 2), officer, other)).toEqual(refusedAs("promise_not_broken"));
    must(await findDeedDone(at(DUE + 2), officer, { ...about, reason }));
    // It was opened again by right, and stays open.
    expect(await rowOf(c.complaintId)).toMatchObject({
      status: "open",
      promiseBrokenAt: null,
      promisesKept: 1,
    });
    expect((await textsOf(c.complaintId)).at(-1)).toMatch(/reason: 银行回单显示已到账$/);
    expect(await findDeedDone(at(DUE + 3), officer, { ...about, reason })).toEqual(
      refusedAs("promise_not_broken"),
    );
  });
});

describe("an appeal", () => {
  it("of the company shuts no door: a reopening makes it moot; the consumer's own shuts it", async () => {
    const [companys, own] = [await lateAndPromised(), await lateAndPromised()];
    must(await appealBy(companys, 91, "company"));
    must(await reopenAt(companys, 100));
    expect(await appealStates(companys)).toEqual(["company moot"]);
    must(await appealBy(own, 91, "company"));
    must(await appealBy(own, 92, "consumer"));
    expect(await reopenAt(own, 100)).toEqual(refusedAs("appeal_pending"));
    expect(await appealStates(own)).toEqual(["company pending", "consumer pending"]);
  });

  it("is the company's only against a decision for the consumer, or where it was late and that counts", async () => {
    const inTime = await promised();
    expect(await appealBy(inTime, 21, "company")).toEqual(refusedAs("nothing_to_appeal"));
    must(await appealBy(inTime, 21, "consumer"));
    must(await appealBy(await lateAndPromised(), 91, "company"));
    const opinion = { reason: "意见", hadPerson: false, hadAnswer: false };
    const ruled = async (outcome: "for_consumer" | "for_company", breachCounts: boolean) => {
      const c = await filed();
      must(
        await adjudicate(at(73), officer, { complaintId: c.complaintId, outcome, breachCounts, ...opinion }),
      );
      return c;
    };
    must(await appealBy(await ruled("for_consumer", false), 74, "company"));
    must(await appealBy(await ruled("for_company", true), 74, "company"));
    const won = await ruled("for_company", false);
    expect(await appealBy(won, 74, "company")).toEqual(refusedAs("nothing_to_appeal"));
  });

  it("that ends otherwise takes the place of what was promised", async () => {
    const c = await promised();
    must(await appealBy(c, 21, "consumer"));
    const ruling = { reason: "意见", hadPerson: true, hadAnswer: true, breachCounts: true };
    const { complaintId } = c;
    must(await adjudicate(at(30), officer, { complaintId, outcome: "for_consumer", ...ruling }));
    await settleDue(at(DUE + 1), { limit: 100 });
    expect((await eventsOf(complaintId)).at(-1)?.type).toBe("adjudicated");
    expect(await breakIt(c, DUE + 1)).toEqual(refusedAs("no_such_promise"));
  });
});
