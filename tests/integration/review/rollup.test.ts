import { afterAll, beforeAll, expect, test } from "vitest";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { platformsThatDiffer } from "@/tests/support/recount";
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

const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(Math.random() * from.length)] ?? from[0];

test("many writers and many recounts at once: every row equals a full recount, and each platform over the line has one review", async () => {
  const platforms = await Promise.all(Array.from({ length: 3 }, () => addPlatform(own.sql)));
  const people = await Promise.all(Array.from({ length: 70 }, (_, n) => addPerson(own.sql, n % 10 !== 0)));
  let writing = true;
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let n = 0; n < 30; n += 1) {
      const cameDueAt = pick([null, ago(HOUR), ago(40 * DAY)]);
      const id = await addComplaint(own.sql, {
        platformId: platforms[(writer + n) % platforms.length] ?? "",
        personId: people[(writer * 31 + n) % people.length] ?? "",
        filedAt: ago(Math.random() * 29 * DAY),
        cameDueAt,
        breached: cameDueAt !== null && Math.random() < 0.1,
        breachCounts: Math.random() < 0.9,
        vulnerability: pick(["none", "none", "elderly", "disabled"]),
        barriers: pick([["canned_loop"], ["ivr_loop", "other"], []]),
      });
      // The same pair changes again while its first request may be in the middle of being recounted.
      await own.sql.begin(async (tx) => {
        await tx`update complaint set counted = ${Math.random() < 0.9} where id = ${id}`;
        await tx`insert into platform_delta (platform_id, person_id, reason)
          select platform_id, person_id, 'adjudicated' from complaint where id = ${id}`;
      });
    }
  });
  const recounts = Array.from({ length: 5 }, async () => {
    let taken = 1;
    while (writing || taken > 0) ({ taken } = await recountPeople(context, { limit: 23 }));
  });
  await Promise.all(writers);
  writing = false;
  await Promise.all(recounts);
  // What two recounts left to each other in their last moment.
  while ((await recountPeople(context, { limit: 100 })).taken > 0);
  expect(await own.sql`select 1 from platform_delta`).toHaveLength(0);
  const [pairs] =
    await own.sql`select count(*)::int as n from platform_person where last_filed_at is not null`;
  expect(pairs?.["n"]).toBeGreaterThan(60);
  expect(await platformsThatDiffer(own.sql)).toEqual([]);
  // The recount itself sees a row that is wrong.
  await own.sql`update platform_person set last_due_at = '2020-01-01' where ctid = (
    select ctid from platform_person where last_filed_at is not null limit 1)`;
  expect(await platformsThatDiffer(own.sql)).toHaveLength(1);
  const opened = await Promise.all(platforms.map((platformId) => reviewsOf(own.sql, platformId)));
  expect(opened.map((reviews) => reviews.length)).toEqual(platforms.map(() => 1));
  const numbers = opened.flat().map((review) => review.number);
  expect(new Set(numbers).size).toBe(platforms.length);
});
