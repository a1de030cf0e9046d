// A review can be held, and stopped by two people; what was stopped does not come back by the next filing, and what nobody
// acts on is counted in public.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { confirmDismissal } from "@/lib/review/commands/confirm-dismissal";
import { refuseDismissal } from "@/lib/review/commands/refuse-dismissal";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { holdReview } from "@/lib/review/commands/hold-review";
import { notifyReview } from "@/lib/review/commands/notify-review";
import { proposeDismissal } from "@/lib/review/commands/propose-dismissal";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { notify } from "@/lib/notification/rounds/notify";
import { homeScreen } from "@/lib/platform/screens/home";
import { platformScreen } from "@/lib/platform/screens/platform";
import {
  specialReviewScreen,
  specialReviewsScreen,
  waitingReviewsScreen,
} from "@/lib/review/screens/special-reviews";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenAgent, givenPlatform, givenRegulator, must } from "@/tests/support/stories";
import { givenSecondAccount } from "@/tests/support/second-account";
import { addPeople, publishDefaultRulebook } from "./people";

let own: TestDatabase;
let context: CommandContext;
let officer: RegulatorActor;
let supervisor: RegulatorActor;
let platform: Awaited<ReturnType<typeof givenPlatform>>;
let reviewId: string;

const refusedAs = (refusal: string) => ({ ok: false, refusal });
const recount = () => recountPeople(context, { limit: 1000 });

beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  context = { db: own.db, now: "database" };
  await publishDefaultRulebook(own.sql);
  officer = await givenRegulator(own.db, "regulator_officer");
  supervisor = await givenRegulator(own.db, "regulator_supervisor");
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});
beforeEach(async () => {
  platform = await givenPlatform(own.db);
  await givenAgent(own.db, platform);
  await addPeople(own.sql, 50, { platformId: platform.id });
  reviewId = (await recount()).opened[0] ?? randomUUID();
});

const stateNow = async () =>
  (
    await own.sql`select state::text, closed_at is not null as over, version from special_review where id = ${reviewId}`
  )[0];
const messages = async () => {
  await notify(own.db, { limit: 1000 });
  const rows = await own.sql<{ message: string; role: string }[]>`
    select distinct n.message, s.role::text from notification n join staff s on s.id = n.staff_id
    where n.review_id = ${reviewId} and s.company_id is not null order by 1`;
  return rows.map(({ message }) => message);
};
const numberNow = async () =>
  String((await own.sql`select number from special_review where id = ${reviewId}`)[0]?.["number"]);

test("its log, with the reasons, is verified; a reason that somebody changed is noticed", async () => {
  must(await holdReview(context, officer, { reviewId, reason: "待核" }));
  must(await proposeDismissal(context, officer, { reviewId, reason: "误判" }));
  await expect(own.sql`update review_text set body = '别的' where review_id = ${reviewId}`).rejects.toThrow(
    "append-only",
  );
  const verify = () => verifyLog(own.db, { after: "ffffffff-ffff-ffff-ffff-ffffffffffff" });
  expect((await verify()).broken).toBeNull();
  await own.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update review_text set body = '别的' where review_id = ${reviewId} and n = 1`;
  });
  expect((await verify()).broken).toMatchObject({ what: "text_changed" });
});

test("is never published by time: a week later only regulators see it, and its wait is a public number", async () => {
  expect((await homeScreen()).waitingReviews).toBe(0);
  await own.sql`update special_review set opened_at = opened_at - interval '7 days',
    life = jsonb_set(life, '{openedAt}', to_jsonb((life->>'openedAt')::float8 - 7 * 86400000)) where id = ${reviewId}`;
  await recount();
  await notify(own.db, { limit: 1000 });
  expect(await stateNow()).toMatchObject({ state: "opened" });
  expect((await platformScreen(platform.slug))?.review).toEqual([]);
  expect((await homeScreen()).waitingReviews).toBe(1);
  const [first] = await specialReviewsScreen(officer);
  expect(first).toMatchObject({ review: { id: reviewId }, overdue: true });
  const [head] = await waitingReviewsScreen(supervisor);
  expect(head?.review.id).toBe(reviewId);
  must(await proposeDismissal(context, officer, { reviewId, reason: "测试数据" }));
  must(await confirmDismissal(context, supervisor, { reviewId }));
  expect((await homeScreen()).waitingReviews).toBe(0);
});

test("is dismissed by an officer and a supervisor, and its complaints open no other", async () => {
  const reason = "投诉由同一批人集中登记，经核不实";
  expect(await proposeDismissal(context, officer, { reviewId, reason: " " })).toEqual(
    refusedAs("text_needed"),
  );
  expect(await confirmDismissal(context, supervisor, { reviewId })).toEqual(refusedAs("somebody_was_faster"));
  must(await proposeDismissal(context, officer, { reviewId, reason }));
  expect(await confirmDismissal(context, officer, { reviewId })).toEqual(refusedAs("not_found"));
  expect(await notifyReview(context, supervisor, { reviewId })).toEqual(refusedAs("dismissal_waits"));
  expect((await waitingReviewsScreen(supervisor)).map(({ review }) => review.id)).toContain(reviewId);
  const shown = await specialReviewScreen(supervisor, await numberNow(), null);
  expect(shown?.moves).toEqual(["dismissal_refused", "dismissed"]);
  expect(shown?.events.at(-1)).toMatchObject({ type: "dismissal_proposed", reason });
  must(await confirmDismissal(context, supervisor, { reviewId }));
  expect(await stateNow()).toMatchObject({ state: "dismissed", over: true });
  // The company was not notified of it, nor of its end; and 14 more people of this week open no second one.
  expect(await messages()).toEqual([]);
  expect((await platformScreen(platform.slug))?.pastReviews).toEqual([]);
  await addPeople(own.sql, 14, { platformId: platform.id });
  expect((await recount()).opened).toEqual([]);
  await addPeople(own.sql, 1, { platformId: platform.id });
  expect((await recount()).opened).toHaveLength(1);
});

test("by a supervisor who proposed it takes another supervisor, and no second account of theirs", async () => {
  must(await proposeDismissal(context, supervisor, { reviewId, reason: "误判" }));
  expect(await confirmDismissal(context, supervisor, { reviewId })).toEqual(refusedAs("own_proposal"));
  const again = await givenSecondAccount(own, supervisor);
  expect(await confirmDismissal(context, again, { reviewId })).toEqual(refusedAs("own_proposal"));
  expect((await specialReviewScreen(again, await numberNow(), null))?.ownProposal).toBe(true);
  const other = await givenRegulator(own.db, "regulator_supervisor");
  must(await confirmDismissal(context, other, { reviewId }));
});

test("refused, it stays open; dismissed after its notice, the public page says what it was and why it ended", async () => {
  must(await holdReview(context, officer, { reviewId, reason: "等通信管理局的记录" }));
  expect(await holdReview(context, supervisor, { reviewId, reason: "再等" })).toEqual(
    refusedAs("held_before"),
  );
  must(await proposeDismissal(context, officer, { reviewId, reason: "误判" }));
  must(await refuseDismissal(context, supervisor, { reviewId, reason: "投诉属实" }));
  must(await notifyReview(context, officer, { reviewId }));
  must(await proposeDismissal(context, officer, { reviewId, reason: "经核为系统故障" }));
  must(await confirmDismissal(context, supervisor, { reviewId }));
  expect(await messages()).toEqual(["review_dismissed", "review_notified"]);
  const page = await platformScreen(platform.slug);
  expect(page?.review).toEqual([]);
  expect(page?.pastReviews[0]).toMatchObject({
    state: "dismissed",
    heldBecause: "等通信管理局的记录",
    dismissedBecause: "经核为系统故障",
  });
});

test("is not decided from a page that moved on", async () => {
  const seen = Number((await stateNow())?.["version"]);
  must(await holdReview({ ...context, lastSeenSeq: seen }, officer, { reviewId, reason: "待核" }));
  const stale = { ...context, lastSeenSeq: seen };
  expect(await notifyReview(stale, supervisor, { reviewId })).toEqual(refusedAs("somebody_was_faster"));
  must(await notifyReview({ ...context, lastSeenSeq: seen + 1 }, supervisor, { reviewId }));
});
