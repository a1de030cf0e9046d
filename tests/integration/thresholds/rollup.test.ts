import { afterAll, beforeAll, expect, test } from "vitest";
import { foldDeltas } from "@/lib/commands/fold-deltas";
import type { CommandContext } from "@/lib/commands/context";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import {
  DAY,
  HOUR,
  addComplaint,
  addPerson,
  addPlatform,
  ago,
  publishDefaultRulebook,
  reviewsOf,
} from "./people";

let own: TestDatabase;
let context: CommandContext;
beforeAll(async () => {
  own = await testDatabase();
  context = { db: own.db, now: "database" };
  await publishDefaultRulebook(own.sql);
});
afterAll(() => own.drop());

/** Every pair counted from nothing, by a query that knows nothing of the fold's. */
const recount = () => own.sql`
  select c.platform_id, c.person_id, max(c.filed_at)::text as filed, max(c.due_at)::text as due,
    max(case when c.breached_at is not null and c.breach_counts then c.due_at end)::text as breached,
    max(case when c.vulnerability <> 'none' then c.filed_at end)::text as priority,
    max(c.first_contact_due_at)::text as contact_due,
    max(case when c.first_contact_missed_at is not null then c.first_contact_due_at end)::text as contact_missed,
    count(*)::int as filings
  from complaint c, person p
  where p.id = c.person_id and p.verified_at is not null and c.counted and c.counted_in_review_id is null
  group by 1, 2 order by 1, 2`;

const rollup = () => own.sql`
  select platform_id, person_id, last_filed_at::text as filed, last_due_at::text as due,
    last_breached_due_at::text as breached, last_priority_at::text as priority,
    last_first_contact_due_at::text as contact_due, last_first_contact_missed_at::text as contact_missed,
    coalesce(array_length(filings, 1), 0) as filings
  from platform_person where last_filed_at is not null order by 1, 2`;

const barriersCounted = () => own.sql`
  select c.platform_id, c.person_id, b.barrier, max(c.filed_at)::text as at
  from complaint c, person p, attempt_barrier b
  where p.id = c.person_id and p.verified_at is not null and c.counted and b.complaint_id = c.id and b.barrier <> 'other'
  group by 1, 2, 3 order by 1, 2, 3`;

const barriersRolled = () => own.sql`
  select platform_id, person_id, barrier, last_at::text as at from platform_person_barrier order by 1, 2, 3`;

const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(Math.random() * from.length)] ?? from[0];

test("many writers and many folds at once: every row equals a full recount, and each platform over the line has one review", async () => {
  const platforms = await Promise.all(Array.from({ length: 3 }, () => addPlatform(own.sql)));
  const people = await Promise.all(Array.from({ length: 70 }, (_, n) => addPerson(own.sql, n % 10 !== 0)));
  let writing = true;
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let n = 0; n < 30; n += 1) {
      const dueAt = pick([null, ago(HOUR), ago(40 * DAY)]);
      const id = await addComplaint(own.sql, {
        platformId: platforms[(writer + n) % platforms.length] ?? "",
        personId: people[(writer * 31 + n) % people.length] ?? "",
        filedAt: ago(Math.random() * 29 * DAY),
        dueAt,
        breached: dueAt !== null && Math.random() < 0.1,
        breachCounts: Math.random() < 0.9,
        vulnerability: pick(["none", "none", "elderly", "disabled"]),
        barriers: pick([["canned_loop"], ["ivr_loop", "other"], []]),
      });
      // The same pair changes again while its first delta may be in the middle of being folded.
      await own.sql.begin(async (tx) => {
        await tx`update complaint set counted = ${Math.random() < 0.9} where id = ${id}`;
        await tx`insert into platform_delta (platform_id, person_id, reason)
          select platform_id, person_id, 'adjudicated' from complaint where id = ${id}`;
      });
    }
  });
  const folds = Array.from({ length: 5 }, async () => {
    let taken = 1;
    while (writing || taken > 0) ({ taken } = await foldDeltas(context, { limit: 23 }));
  });
  await Promise.all(writers);
  writing = false;
  await Promise.all(folds);
  expect(await own.sql`select 1 from platform_delta`).toHaveLength(0);
  expect(await rollup()).toEqual(await recount());
  expect(await barriersRolled()).toEqual(await barriersCounted());
  const opened = await Promise.all(platforms.map((platformId) => reviewsOf(own.sql, platformId)));
  expect(opened.map((reviews) => reviews.length)).toEqual(platforms.map(() => 1));
  const numbers = opened.flat().map((review) => review.number);
  expect(new Set(numbers).size).toBe(platforms.length);
});
