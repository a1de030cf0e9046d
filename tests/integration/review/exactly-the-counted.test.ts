// A review lists what its numbers were counted from: not what came in since, whose turn to be counted is yet to come.
import { afterAll, beforeAll, expect, test } from "vitest";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { addPeople, addPlatform, ago, HOUR, publishDefaultRulebook } from "./people";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await publishDefaultRulebook(own.sql);
});
afterAll(() => own.drop());

const triggers = (platformId: string) => own.sql<{ code: string; counted: number; listed: number }[]>`
  select t.code, (case t.code when 'no_human_contact' then t.counts->>'first_contact_due_30d'
      when 'overdue_share' then t.counts->>'due_30d' when 'vulnerable' then t.counts->>'vulnerable_30d'
      when 'barrier' then t.counts->>'barrier_max_30d' else t.counts->>'people_30d' end)::int as counted,
    (select count(distinct c.person_id)::int from review_complaint l join complaint c on c.id = l.complaint_id
      where l.review_id = t.review_id and l.code = t.code) as listed
  from review_trigger t join special_review r on r.id = t.review_id where r.platform_id = ${platformId} order by 1`;

test("five more who filed while the recount was at work are on no list until they are counted", async () => {
  const platformId = await addPlatform(own.sql, { users: 900_000 });
  const story = {
    platformId,
    filedAt: ago(HOUR),
    cameDueAt: ago(HOUR / 2),
    breached: true,
    firstContactDueAt: ago(HOUR / 2),
    firstContactMissed: true,
    vulnerability: "elderly" as const,
    barriers: ["ivr_loop"],
  };
  await addPeople(own.sql, 50, story);
  await addPeople(own.sql, 5, story);
  await recountPeople({ db: own.db, now: "database" }, { limit: 50 });
  const opened = await triggers(platformId);
  expect(opened.map(({ code }) => code)).toEqual([
    "barrier",
    "no_human_contact",
    "overdue_share",
    "rate",
    "volume",
    "vulnerable",
  ]);
  for (const { code, counted, listed } of opened) expect([code, listed]).toEqual([code, counted]);
});
