import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import {
  DAY,
  HOUR,
  addComplaint,
  addPeople,
  addPerson,
  addPlatform,
  ago,
  publishDefaultRulebook,
  reviewsOf,
} from "./people";

let own: TestDatabase;
let context: CommandContext;
const recount = () => recountPeople(context, { limit: 1000 });

beforeAll(async () => {
  own = await testDatabase();
  context = { db: own.db, now: "database" };
  await publishDefaultRulebook(own.sql);
});
afterAll(() => own.drop());

test("49 people open no review, the 50th does, and the review lists exactly their complaints", async () => {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 49, { platformId });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  await addPeople(own.sql, 1, { platformId });
  const { opened } = await recount();
  expect(opened).toHaveLength(1);
  expect(await reviewsOf(own.sql, platformId)).toMatchObject([
    { state: "opened", codes: ["volume"], complaints: 50 },
  ]);
  const [trigger] = await own.sql`select * from review_trigger where review_id = ${opened[0] ?? ""}`;
  expect(trigger).toMatchObject({
    code: "volume",
    value: 50,
    limit_value: 50,
    rulebook_version: DEFAULT_RULEBOOK.version,
  });
  expect(trigger?.["counts"]).toMatchObject({ people_30d: 50, due_30d: 0 });
});

test("a review holds the number of users by which its limits were reckoned, whatever it is later", async () => {
  const platformId = await addPlatform(own.sql, { users: 500_000 });
  await addPeople(own.sql, 15, { platformId });
  const [id = ""] = (await recount()).opened;
  expect(await reviewsOf(own.sql, platformId)).toMatchObject([{ codes: ["rate"] }]);
  await own.sql`update platform set users = 600_000 where id = ${platformId}`;
  expect(await own.sql`select users::int from special_review where id = ${id}`).toMatchObject([
    { users: 500_000 },
  ]);
});

test("the review, its event and the word to the regulators come in one transaction", async () => {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 50, { platformId });
  const { opened } = await recount();
  const id = opened[0] ?? "";
  expect(await own.sql`select n, type from review_event where review_id = ${id}`).toMatchObject([
    { n: 1, type: "opened" },
  ]);
  expect(await own.sql`select topic from outbox where event_key = ${`review:${id}:1`}`).toMatchObject([
    { topic: "review_opened" },
  ]);
});

test("64 filings at once across the line, recounted by four rounds at once, open exactly one review", async () => {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 30, { platformId });
  await recount();
  const filing = addPeople(own.sql, 64, { platformId });
  let filed = false;
  const recounting = Array.from({ length: 4 }, async () => {
    let taken = 1;
    while (!filed || taken > 0) ({ taken } = await recountPeople(context, { limit: 7 }));
  });
  await filing;
  filed = true;
  await Promise.all(recounting);
  const reviews = await reviewsOf(own.sql, platformId);
  expect(reviews).toHaveLength(1);
  expect(reviews[0]?.codes).toEqual(["volume"]);
  expect(reviews[0]?.complaints).toBeGreaterThanOrEqual(50);
  const [people] =
    await own.sql`select count(*)::int as n from platform_person where platform_id = ${platformId}
    and last_filed_at is not null`;
  expect(people).toEqual({ n: 94 });
});

test("one account with twenty complaints is one person and opens no review", async () => {
  const platformId = await addPlatform(own.sql, { users: 10_000 });
  const personId = await addPerson(own.sql);
  for (let n = 0; n < 20; n += 1) {
    await addComplaint(own.sql, { platformId, personId, barriers: ["canned_loop"], closed: n < 17 });
  }
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  const rows =
    await own.sql`select array_length(filings, 1) as n from platform_person where platform_id = ${platformId}`;
  expect(rows).toMatchObject([{ n: 20 }]);
});

test("an unlisted platform opens no review", async () => {
  const platformId = await addPlatform(own.sql, { state: "unlisted" });
  await addPeople(own.sql, 60, { platformId });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
});

test("complaints that nobody proved, and complaints that do not count, are left out", async () => {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 40, { platformId });
  await addPeople(own.sql, 20, { platformId, counted: false });
  const unverified = await Promise.all(Array.from({ length: 10 }, () => addPerson(own.sql, false)));
  await Promise.all(unverified.map((personId) => addComplaint(own.sql, { platformId, personId })));
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  // The moment they are proved, they count, with the instant of their filing.
  await own.sql`update complaint set proved_at = now() where person_id in ${own.sql(unverified)}`;
  for (const personId of unverified) {
    await own.sql`insert into platform_delta (platform_id, person_id, reason)
      values (${platformId}, ${personId}, 'proved')`;
  }
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toMatchObject([{ codes: ["volume"], complaints: 50 }]);
});

test("what was filed 30 days ago has left the window", async () => {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 49, { platformId });
  await addPeople(own.sql, 30, { platformId, filedAt: ago(30 * DAY + HOUR) });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
});

test("a later trigger joins the live review with its own numbers and complaints, once", async () => {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 50, { platformId });
  await recount();
  await addPeople(own.sql, 8, { platformId, cameDueAt: ago(HOUR), breached: true });
  await addPeople(own.sql, 12, { platformId, cameDueAt: ago(HOUR) });
  await recount();
  await addPeople(own.sql, 1, { platformId, cameDueAt: ago(HOUR), breached: true });
  await recount();
  const [review, ...others] = await reviewsOf(own.sql, platformId);
  expect(others).toEqual([]);
  expect(review?.codes).toEqual(["overdue_share", "volume"]);
  const listed = await own.sql`select code, count(*)::int as n from review_complaint
    where review_id = ${review?.id ?? ""} group by code order by code`;
  expect(listed).toMatchObject([
    { code: "overdue_share", n: 20 },
    { code: "volume", n: 50 },
  ]);
  const events = await own.sql<
    { type: string }[]
  >`select type from review_event where review_id = ${review?.id ?? ""} order by n`;
  expect(events.map((event) => event.type)).toEqual(["opened", "trigger_joined"]);
});

test("a share counts a person by their worst complaint: 7 of 20 no, 8 of 20 yes", async () => {
  const platformId = await addPlatform(own.sql);
  const people = await Promise.all(Array.from({ length: 20 }, () => addPerson(own.sql)));
  await Promise.all(
    people.map((personId) => addComplaint(own.sql, { platformId, personId, cameDueAt: ago(HOUR) })),
  );
  const breach = (personId: string) =>
    addComplaint(own.sql, { platformId, personId, cameDueAt: ago(2 * HOUR), breached: true });
  await Promise.all(people.slice(0, 7).map(breach));
  await addComplaint(own.sql, {
    platformId,
    personId: people[8] ?? "",
    cameDueAt: ago(HOUR),
    breached: true,
    breachCounts: false,
  });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  await breach(people[7] ?? "");
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toMatchObject([{ codes: ["overdue_share"] }]);
});

test("a surge needs nine weeks on the list and three times the mean week", async () => {
  const long = await addPlatform(own.sql, { listedAt: ago(64 * DAY) });
  const short = await addPlatform(own.sql, { listedAt: ago(62 * DAY) });
  for (const platformId of [long, short]) {
    await addPeople(own.sql, 15, { platformId });
    await addPeople(own.sql, 40, { platformId, filedAt: ago(40 * DAY) });
  }
  await recount();
  expect(await reviewsOf(own.sql, long)).toMatchObject([{ codes: ["surge"], complaints: 15 }]);
  expect(await reviewsOf(own.sql, short)).toEqual([]);
});

test("one barrier met by 25 people names itself", async () => {
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 24, { platformId, barriers: ["ivr_no_human", "other"] });
  await addPeople(own.sql, 10, { platformId, barriers: ["other"] });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
  await addPeople(own.sql, 1, { platformId, barriers: ["ivr_no_human"] });
  await recount();
  const [review] = await reviewsOf(own.sql, platformId);
  expect(review).toMatchObject({ codes: ["barrier"], complaints: 25 });
  const [trigger] = await own.sql`select counts from review_trigger where review_id = ${review?.id ?? ""}`;
  expect(trigger?.["counts"]).toMatchObject({ barrier: "ivr_no_human", barrier_max_30d: 25 });
});

test("what a finished review listed counts towards no other", async () => {
  const platformId = await addPlatform(own.sql);
  const complaints = await addPeople(own.sql, 50, { platformId });
  const { opened } = await recount();
  await own.sql`update special_review set state = 'closed', closed_at = now() where id = ${opened[0] ?? randomUUID()}`;
  await own.sql`update complaint set counted_in_review_id = ${opened[0] ?? ""} where id in ${own.sql(complaints)}`;
  await own.sql`insert into platform_delta (platform_id, person_id, reason)
    select platform_id, person_id, 'review_closed' from complaint where platform_id = ${platformId}`;
  await addPeople(own.sql, 49, { platformId });
  await recount();
  expect(await reviewsOf(own.sql, platformId)).toHaveLength(1);
  await addPeople(own.sql, 1, { platformId });
  await recount();
  expect((await reviewsOf(own.sql, platformId)).map((review) => review.state).sort()).toEqual([
    "closed",
    "opened",
  ]);
});
