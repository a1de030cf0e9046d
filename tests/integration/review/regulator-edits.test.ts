import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import { findRulebookInForce, listRulebooks } from "@/db/rulebook/rulebook";
import { applyPlatformDecision } from "@/lib/platform/rounds/apply-platform-decision";
import { confirmPlatform } from "@/lib/platform/commands/confirm-platform";
import { confirmPlatformUsers } from "@/lib/platform/commands/confirm-platform-users";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { mergePlatform } from "@/lib/platform/commands/merge-platform";
import { notifyReview } from "@/lib/review/commands/notify-review";
import { publishRulebook } from "@/lib/rulebook/publish-rulebook";
import { setPlatformUsers } from "@/lib/platform/commands/set-platform-users";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { givenRegulator } from "@/tests/support/stories";
import { DAY, addComplaint, addPeople, addPlatform, publishDefaultRulebook, reviewsOf } from "./people";

let own: TestDatabase;
let context: CommandContext;
let officer: RegulatorActor;
let supervisor: RegulatorActor;
const reassignAll = async () => {
  while (await applyPlatformDecision(context, { limit: 10 }));
};
const recount = () => recountPeople(context, { limit: 1000 });

beforeAll(async () => {
  own = await testDatabase();
  context = { db: own.db, now: "database" };
  await publishDefaultRulebook(own.sql);
  officer = await givenRegulator(own.db, "regulator_officer");
  supervisor = await givenRegulator(own.db, "regulator_supervisor");
});
afterAll(() => own.drop());

test("an edit of the user count is an event that can pass a threshold: 30 people of a million", async () => {
  const platformId = await addPlatform(own.sql, { users: 1_100_000 });
  await addPeople(own.sql, 30, { platformId });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  const input = { platformId, source: "2026年三季度财报", asOf: "2026-09-30", reason: "财报公布了" };
  expect(await setPlatformUsers(context, officer, { ...input, users: 1_000_001 })).toMatchObject({
    value: { waits: false },
  });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  // One user fewer is a step of the scale: nothing is asked before a second person confirms it.
  expect(await setPlatformUsers(context, officer, { ...input, users: 1_000_000 })).toMatchObject({
    value: { waits: true },
  });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  expect(await confirmPlatformUsers(context, supervisor, { platformId })).toMatchObject({ ok: true });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toMatchObject([{ codes: ["rate"] }]);
  // The size on which its numbers rest stays with the review, whatever is edited later.
  await setPlatformUsers(context, officer, { ...input, users: 990_000 });
  const [review] = await own.sql`select users from special_review where platform_id = ${platformId}`;
  expect(Number(review?.["users"])).toBe(1_000_000);
});

test("a platform that a regulator confirms comes under review for what was filed before", async () => {
  const platformId = await addPlatform(own.sql, { state: "unlisted" });
  await addPeople(own.sql, 50, { platformId });
  await recount();
  const listing = {
    slug: `p-${platformId}`,
    nameZh: "云栈出行",
    nameEn: "Yunzhan",
    category: "travel",
    companyId: null,
    reason: "核对了营业执照",
  };
  expect(await confirmPlatform(context, officer, { platformId, ...listing })).toMatchObject({ ok: true });
  expect(await confirmPlatform(context, officer, { platformId, ...listing })).toEqual({
    ok: false,
    refusal: "somebody_was_faster",
  });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toMatchObject([{ codes: ["volume"], complaints: 50 }]);
});

test("a merged platform's people are counted at its heir, and so are those who filed in that moment", async () => {
  const platformId = await addPlatform(own.sql, { state: "unlisted" });
  const intoId = await addPlatform(own.sql);
  const [first] = await addPeople(own.sql, 25, { platformId });
  await addPeople(own.sql, 24, { platformId: intoId });
  // Somebody who stands on both sides is one person there.
  const [{ person_id: both } = { person_id: "" }] = await own.sql<{ person_id: string }[]>`
    select person_id from complaint where id = ${first ?? ""}`;
  await addComplaint(own.sql, { platformId: intoId, personId: both });
  await recount();
  expect(await mergePlatform(context, officer, { platformId, intoId, reason: "同一个应用" })).toMatchObject({
    ok: true,
  });
  await reassignAll();
  await recount();
  expect(await reviewsOf(own.sql, intoId)).toEqual([]);
  await addPeople(own.sql, 1, { platformId });
  await recount();
  await reassignAll();
  await recount();
  expect(await reviewsOf(own.sql, intoId)).toMatchObject([{ codes: ["volume"], complaints: 51 }]);
  const left = await own.sql`select 1 from complaint where platform_id = ${platformId}`;
  expect(left).toHaveLength(0);
});

test("a version of the rules decides from its date on, and not before", async () => {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 20, { platformId });
  await recount();
  const now = Date.now();
  const version = (days: number) => ({
    ...DEFAULT_RULEBOOK,
    version: "2026-9",
    volume_people: 20,
    effective_at: new Date(now + days * DAY).toISOString(),
  });
  const publish = (days: number, proposedBy: string, actor = supervisor) =>
    publishRulebook(context, actor, { rulebook: version(days), proposedBy, reason: "门槛太高" });
  expect(await publish(6.9, officer.staffId)).toEqual({ ok: false, refusal: "notice_too_short" });
  expect(await publish(8, supervisor.staffId)).toEqual({ ok: false, refusal: "decided_by_you" });
  expect(await publish(8, supervisor.staffId, officer)).toEqual({ ok: false, refusal: "not_found" });
  expect(await publish(8, officer.staffId)).toMatchObject({ ok: true, value: { version: "2026-9" } });
  expect(await publish(9, officer.staffId)).toEqual({ ok: false, refusal: "version_taken" });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  // Its day comes: the requests that waited for it are taken, and every listed platform is asked again.
  await own.sql`update rulebook_version set effective_at = now() - interval '1 second' where version = '2026-9'`;
  await own.sql`update platform_delta set at = now() where reason = 'rules_changed'`;
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toMatchObject([{ codes: ["volume"], complaints: 20 }]);
  const [trigger] =
    await own.sql`select rulebook_version from review_trigger t join special_review r on r.id = t.review_id
    where r.platform_id = ${platformId}`;
  expect(trigger).toEqual({ rulebook_version: "2026-9" });
  await own.sql`update rulebook_version set effective_at = now() + interval '9 days' where version = '2026-9'`;
});

test("a version of the rules may warn at any hours, and escalate as often as it says", async () => {
  const effective = new Date(Date.now() + 8 * DAY).toISOString();
  const hours = { warn_left_hours: [60, 12], escalate_after_hours: [0, 24, 72, 96] };
  const rulebook = { ...DEFAULT_RULEBOOK, ...hours, version: "2027-1", effective_at: effective };
  const published = await publishRulebook(context, supervisor, {
    rulebook,
    proposedBy: officer.staffId,
    reason: "试行",
  });
  expect(published).toMatchObject({ ok: true });
});

test.each([
  ["a number left out", { volume_people: undefined }, "volume_people: must be a number"],
  ["a number out of bounds", { overdue_percent: 101 }, "overdue_percent: must be at most 100"],
  ["a window of no day", { evidence_days: 0 }, "evidence_days: must be at least 1"],
  ["a window of 4,000 days", { obligation_days: 4000 }, "obligation_days: must be at most 366"],
  ["a channel that nobody finds", { found_by_people: 0 }, "found_by_people: must be at least 1"],
  [
    "a number that rests on nothing",
    { standing: { ...DEFAULT_RULEBOOK.standing, pause_hours: undefined } },
    "standing.pause_hours: must be one of in_force, proposed, house, or an object with standing, source, clause and date",
  ],
  ["a key that nothing reads", { volume_peeple: 50 }, 'unknown key "volume_peeple"'],
])("a version of the rules with %s is refused by the name of the key", async (_, wrong, fault) => {
  const effective = new Date(Date.now() + 8 * DAY).toISOString();
  const rulebook = { ...DEFAULT_RULEBOOK, version: "2027-2", effective_at: effective, ...wrong };
  const published = await publishRulebook(context, supervisor, {
    rulebook,
    proposedBy: officer.staffId,
    reason: "试行",
  });
  expect(published).toEqual({ ok: false, refusal: "rulebook_unfit", fault });
  expect(await own.sql`select 1 from rulebook_version where version = '2027-2'`).toHaveLength(0);
});

test("a stored version that somebody broke is never decided by", async () => {
  const broken = { ...DEFAULT_RULEBOOK, version: "broken", volume_people: 0 };
  await own.sql`insert into rulebook_version (version, numbers, published_at, effective_at)
    values ('broken', ${JSON.stringify(broken)}::text::jsonb, now(), now() - interval '1 second')`;
  const words = "The stored rulebook broken is malformed: volume_people: must be at least 1.";
  await expect(findRulebookInForce(own.db, new Date())).rejects.toThrow(words);
  await expect(rulebookOf({}, own.db, "broken")).rejects.toThrow(words);
  await expect(listRulebooks(own.db)).rejects.toThrow(words);
  await own.sql`delete from rulebook_version where version = 'broken'`;
});

async function openedReview(): Promise<string> {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 50, { platformId });
  return (await recount()).opened[0] ?? randomUUID();
}
const stateOf = async (id: string) =>
  (await own.sql`select state::text, notified_by, notified_at::text from special_review where id = ${id}`)[0];

test("an officer makes a review public once, and the platform is notified in the same transaction", async () => {
  const reviewId = await openedReview();
  expect(await notifyReview(context, officer, { reviewId })).toMatchObject({ ok: true });
  expect(await notifyReview(context, officer, { reviewId })).toEqual({
    ok: false,
    refusal: "somebody_was_faster",
  });
  expect(await notifyReview(context, officer, { reviewId: randomUUID() })).toEqual({
    ok: false,
    refusal: "not_found",
  });
  expect(await stateOf(reviewId)).toMatchObject({ state: "notified", notified_by: officer.staffId });
  expect(await own.sql`select topic from outbox where review_id = ${reviewId} order by id`).toMatchObject([
    { topic: "review_opened" },
    { topic: "review_notified" },
  ]);
});
