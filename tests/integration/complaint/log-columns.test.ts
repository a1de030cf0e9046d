// Every column that follows from the log is held against it: one that somebody changed is named as broken.
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { contextAt } from "@/lib/complaint/engine/context";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { COMPLAINT_COLUMNS } from "@/lib/domain/complaint/complaint-columns";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenComplaint,
  givenPlatform,
  givenRulebook,
  hoursAfter,
  must,
  START,
} from "@/tests/support/stories";

let base: TestDatabase;
let live = "";
let closed = "";

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  const { id } = await givenPlatform(base.db);
  const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
  live = (await givenComplaint(base.db, id)).complaintId;
  await settleDue(at(100), { limit: 10 });
  const solved = await givenComplaint(base.db, id);
  closed = solved.complaintId;
  must(await acceptResolution(at(30), solved.consumer, { complaintId: closed }));
});
afterAll(() => base.drop());

/** How somebody with every right on the database could change each column, of the live complaint or of the closed one. */
const CHANGES: Readonly<
  Record<(typeof COMPLAINT_COLUMNS)[number], readonly [of: "live" | "closed", set: string]>
> = {
  status: ["live", "status = 'proposed'"],
  outcome: ["closed", "outcome = 'for_company'"],
  clockState: ["live", "clock_state = 'stopped'"],
  cycle: ["live", "cycle = 2"],
  deadlineAt: ["live", "deadline_at = deadline_at + interval '1 ms'"],
  remainingSeconds: ["live", "remaining_seconds = 0"],
  nextWakeAt: ["live", "next_due_at = null"],
  breachedAt: ["live", "breached_at = null"],
  breachCounts: ["live", "breach_counts = false"],
  lateSince: ["live", "late_since = late_since - interval '1 ms'"],
  promiseBrokenAt: ["closed", "promise_broken_at = closed_at"],
  promiseToJudge: ["closed", "promise_to_judge = true"],
  promisesKept: ["closed", "promises_kept = promises_kept + 1"],
  promisesBroken: ["closed", "promises_broken = 1"],
  promisesUnanswered: ["closed", "promises_unanswered = 1"],
  judgedBy: ["live", "judged_by = breached_at"],
  escalation: ["live", "escalation = 1"],
  highestEscalation: ["live", "highest_escalation = 3"],
  contestPending: ["live", "contest_pending = true"],
  appealPending: ["closed", "appeal_pending = true"],
  firstContactMissedAt: ["live", "first_contact_missed_at = null"],
  firstContactDueAt: ["live", "first_contact_due_at = null"],
  cameDueAt: ["live", "due_at = due_at - interval '1 ms'"],
  provedAt: ["live", "proved_at = null"],
  contactProved: ["live", "contact_proved = false"],
  counted: ["closed", "counted = false"],
  liveSlot: ["live", "live_slot = 0"],
  closedAt: ["closed", "closed_at = closed_at + interval '1 ms'"],
};

test("what nobody touched holds", async () => {
  expect((await verifyLog(base.db)).broken).toBeNull();
});

test.each(COMPLAINT_COLUMNS)("a changed %s is noticed", async (column) => {
  const [of, set] = CHANGES[column];
  const id = of === "live" ? live : closed;
  const [before] = await base.sql`select * from complaint where id = ${id}`;
  await base.sql.unsafe(`update complaint set ${set} where id = '${id}'`);
  const { broken } = await verifyLog(base.db);
  const { clock: _clock, ...columns } = before ?? {};
  await base.sql`update complaint set ${base.sql(columns)} where id = ${id}`;
  expect(broken).toMatchObject({ what: "columns" });
  expect((await verifyLog(base.db)).broken).toBeNull();
});
