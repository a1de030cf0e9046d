// The way that an attempt took: stored in order, in the log's digest, for the company without what an officer has not seen.
import { describe, expect, it } from "vitest";
import { listAttemptDetails } from "@/db/complaint/complaint-details";
import { contest } from "@/lib/complaint/commands/contest";
import { upholdContest } from "@/lib/complaint/commands/uphold-contest";
import { filedContent } from "@/lib/complaint/screens/complaint-content";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import { agent, at, base, officer, refusedAs, shop, useScene } from "@/tests/integration/complaint/scene";
import { aFiling, givenComplaint, givenPlatform, must, START } from "@/tests/support/stories";

// At the end of the file the log is held against the attempts as they are stored.
useScene();

const [ATTEMPT] = aFiling("", START).attempts;
const filingWith = (path: readonly string[]) => ({
  attempts: ATTEMPT === undefined ? [] : [{ ...ATTEMPT, path }],
});
const pathsOf = async (complaintId: string) =>
  (
    await base.sql<{ path: string[] | null }[]>`select path from attempt where complaint_id = ${complaintId}`
  ).map(({ path }) => path);
const shownTo = async (complaintId: string, reader: "filer" | "officer" | "company") => {
  const rows = await listAttemptDetails(base.db, complaintId);
  return filedContent([], rows, reader).attempts.map(({ path }) => path.map(({ step }) => step));
};

describe("the way of an attempt", () => {
  it("is stored in order; an attempt without one has none", async () => {
    const { complaintId } = await givenComplaint(base.db, shop.id, START, filingWith(["0", "9", "转人工"]));
    expect(await pathsOf(complaintId)).toEqual([["0", "9", "转人工"]]);
    const none = await givenComplaint(base.db, shop.id, START, filingWith([]));
    expect(await pathsOf(none.complaintId)).toEqual([null]);
  });

  it("cannot be changed unseen", async () => {
    const { complaintId } = await givenComplaint(base.db, shop.id, START, filingWith(["0", "9"]));
    const become = (path: readonly string[]) =>
      base.sql`update attempt set path = ${base.sql.array([...path])} where complaint_id = ${complaintId}`;
    await become(["9", "0"]);
    expect((await verifyLog(base.db)).broken).toMatchObject({ what: "attempts" });
    await become(["0", "9"]);
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("is read by the company without what is on no list, and whole by who filed it and by officers", async () => {
    const path = ["0", "转人工", "13800000000"];
    const { complaintId } = await givenComplaint(base.db, shop.id, START, filingWith(path));
    expect(await shownTo(complaintId, "company")).toEqual([["0", "转人工", null]]);
    expect(await shownTo(complaintId, "filer")).toEqual([path]);
    expect(await shownTo(complaintId, "officer")).toEqual([path]);
  });

  it("of more than twelve steps is refused by the command too", async () => {
    const file = (steps: number) =>
      fileComplaint(
        at(0),
        null,
        aFiling(shop.id, START, filingWith(Array.from({ length: steps }, () => "0"))),
      );
    expect(await file(13)).toEqual(refusedAs("number_out_of_range"));
    expect(await file(12)).toMatchObject({ ok: true });
  });

  it("goes along when the complaint is filed again on the right platform", async () => {
    const right = await givenPlatform(base.db);
    const { complaintId } = await givenComplaint(base.db, shop.id, START, filingWith(["0", "转人工"]));
    must(await contest(at(1), agent, { complaintId, kind: "not_ours", reason: "订单号不存在" }));
    const upheld = must(
      await upholdContest(at(2), officer, { complaintId, reason: "属实", rightPlatformId: right.id }),
    );
    expect(await pathsOf(upheld.successor?.complaintId ?? "")).toEqual([["0", "转人工"]]);
  });
});
