// A special review's log is chained and verified like a complaint's, and what was logged before there was a chain joins it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "@/lib/entry/database/migrate";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { notifyReview } from "@/lib/review/commands/notify-review";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { givenRegulator } from "@/tests/support/stories";
import { addPeople, addPlatform, ago, HOUR, publishDefaultRulebook } from "./people";

let own: TestDatabase;
let context: CommandContext;
let officer: RegulatorActor;
let reviewId = "";

/** A review with three events: opened, a trigger that joined, the notice. Complaints of these tests have no logs. */
beforeAll(async () => {
  own = await testDatabase();
  context = { db: own.db, now: "database" };
  await publishDefaultRulebook(own.sql);
  officer = await givenRegulator(own.db, "regulator_officer");
  const platformId = await addPlatform(own.sql);
  await addPeople(own.sql, 50, { platformId });
  reviewId = (await recountPeople(context, { limit: 1000 })).opened[0] ?? "";
  await addPeople(own.sql, 8, { platformId, cameDueAt: ago(HOUR), breached: true });
  await addPeople(own.sql, 12, { platformId, cameDueAt: ago(HOUR) });
  await recountPeople(context, { limit: 1000 });
  await notifyReview(context, officer, { reviewId });
});
afterAll(() => own.drop());

const withoutComplaints = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const verify = async () => verifyLog(own.db, { after: withoutComplaints });

test("the log of a review holds, and is counted", async () => {
  const rows =
    await own.sql`select n, type, side::text from review_event where review_id = ${reviewId} order by n`;
  expect(rows).toMatchObject([
    { n: 1, type: "opened", side: "clock" },
    { n: 2, type: "trigger_joined", side: "clock" },
    { n: 3, type: "notified", side: "regulator" },
  ]);
  expect(await verify()).toMatchObject({ reviews: 1, events: 3, broken: null });
});

describe("what somebody with every right on the database changes is noticed", () => {
  let saved: { events: readonly Record<string, unknown>[]; review: Record<string, unknown> };
  beforeEach(async () => {
    const [review] = await own.sql`select * from special_review where id = ${reviewId}`;
    saved = {
      events: await own.sql`select * from review_event where review_id = ${reviewId}`,
      review: review ?? {},
    };
  });

  const event = (set: string) => `update review_event set ${set}`;
  const review = (set: string) => `update special_review set ${set}`;
  test.each([
    ["the fact of an event", event(`facts = '{"codes": "surge"}' where n = 1`), 1, "hash"],
    ["its type", event("type = 'trigger_joined' where n = 3"), 3, "hash"],
    ["its instant", event("at = at + interval '1 ms' where n = 3"), 3, "hash"],
    ["when it was recorded", event("recorded_at = recorded_at - interval '1 ms' where n = 2"), 2, "hash"],
    ["who notified", event("staff_id = gen_random_uuid() where n = 3"), 3, "hash"],
    ["that time itself did it", event("side = 'clock' where n = 3"), 3, "hash"],
    ["its hash", event("hash = sha256('x') where n = 2"), 2, "hash"],
    ["its hash taken away", event("hash = null where n = 2"), 2, "hash"],
    ["the first event taken out", "delete from review_event where n = 1", 1, "sequence"],
    ["the last event taken out", "delete from review_event where n = 3", 3, "sequence"],
    ["the head", review("chain_head = sha256('x')"), 3, "head"],
    ["the state", review("state = 'closed', closed_at = now()"), 3, "columns"],
    ["that it ended", review("closed_at = now()"), 3, "columns"],
    ["when it opened", review("opened_at = opened_at - interval '1 h'"), 3, "columns"],
    ["who is said to have notified", review("notified_by = null"), 3, "columns"],
    ["the snapshot", review(`life = jsonb_set(life, '{notifiedAt}', '1')`), 3, "clock"],
  ])("%s", async (_, statement, seq, what) => {
    await own.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx.unsafe(statement);
    });
    const { broken } = await verify();
    await own.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`delete from review_event`;
      for (const row of saved.events) await tx`insert into review_event ${tx(row)}`;
      await tx`update special_review set ${tx(saved.review)} where id = ${reviewId}`;
    });
    expect(broken).toMatchObject({ seq, what });
    expect((await verify()).broken).toBeNull();
  });
});

describe("a review of the version before there was a chain", () => {
  test("is chained when the product starts, once, and then grows", async () => {
    const [chained] = await own.sql`select version, encode(chain_head, 'hex') as head from special_review`;
    await own.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`update review_event set prev_hash = null, hash = null, side = null, recorded_at = null, due_at = null`;
      await tx`update special_review set chain_head = null, life = null, version = 9`;
    });
    expect((await verify()).broken).toMatchObject({ what: "link" });
    await migrate(own.url);
    const [again] = await own.sql`select version, encode(chain_head, 'hex') as head from special_review`;
    expect([again?.["version"], chained?.["version"]]).toEqual([3, 3]);
    expect((await verify()).broken).toBeNull();
    await migrate(own.url);
    expect(await own.sql`select version, encode(chain_head, 'hex') as head from special_review`).toEqual([
      again,
    ]);
  });

  test("is chained by the first command that meets it, if a worker of before wrote meanwhile", async () => {
    const platformId = await addPlatform(own.sql);
    await addPeople(own.sql, 50, { platformId });
    const id = (await recountPeople(context, { limit: 1000 })).opened[0] ?? "";
    await own.sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`update review_event set prev_hash = null, hash = null, side = null where review_id = ${id}`;
      await tx`update special_review set chain_head = null, life = null where id = ${id}`;
    });
    await notifyReview(context, officer, { reviewId: id });
    expect(await own.sql`select state::text, version from special_review where id = ${id}`).toMatchObject([
      { state: "notified", version: 2 },
    ]);
    expect((await verify()).broken).toBeNull();
  });

  test("its log takes its place in the chain and no other change", async () => {
    await expect(own.sql`update review_event set facts = '{}' where n = 1`).rejects.toThrow("append-only");
    await expect(own.sql`update review_event set hash = sha256('x') where n = 1`).rejects.toThrow(
      "append-only",
    );
  });
});
