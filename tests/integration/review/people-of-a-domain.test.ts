// The owner of a domain makes mailboxes at will: in every rule at most three of its people count.
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withTransaction } from "@/db/engine/client";
import { countPlatformPeople, countWeeklyMean } from "@/db/platform/people-counts";
import { countPublicFigures } from "@/db/platform/public-figures";
import { contextAt } from "@/lib/complaint/engine/context";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyContact } from "@/lib/people/commands/verify-contact";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { countPeople as countByRule } from "@/lib/domain/people/people-per-domain";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { platformsThatDiffer } from "@/tests/support/recount";
import { givenComplaint, givenPlatform, givenRulebook, hoursAfter, must } from "@/tests/support/stories";
import { DAY, addPlatform, ago } from "./people";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
afterAll(() => own.drop());

const now = new Date();
const MOST = DEFAULT_RULEBOOK.people_per_domain;

async function counted(platformId: string) {
  let taken = 1;
  while (taken > 0) ({ taken } = await recountPeople({ db: own.db, now: "database" }, { limit: 1_000 }));
  expect(await platformsThatDiffer(own.sql)).toEqual([]);
  const found = await withTransaction(own.db, (tx) =>
    countPlatformPeople(tx, platformId, new Date(), DEFAULT_RULEBOOK),
  );
  return found?.counts;
}

async function filedBy(platformId: string, mailboxes: readonly string[]): Promise<void> {
  for (const value of mailboxes) {
    await givenComplaint(own.db, platformId, hoursAfter(now, -80), {
      contact: { kind: "email", value },
      vulnerability: "elderly",
    });
  }
}

test("four mailboxes of one private domain, or of its subdomains, are three people in every rule", async () => {
  const { id } = await givenPlatform(own.db);
  const domain = `${randomUUID()}.test`;
  await filedBy(id, [`a@${domain}`, `b@${domain}`, `c@mail.${domain}`]);
  expect((await counted(id))?.people_30d).toBe(3);
  await filedBy(id, [`d@other.${domain}`]);
  await settleDue(contextAt(own.db, now), { limit: 1_000 });
  expect(await counted(id)).toMatchObject({
    people_30d: 3,
    people_7d: 3,
    vulnerable_30d: 3,
    barrier_max_30d: 3,
    due_30d: 3,
    breached_30d: 3,
    first_contact_due_30d: 3,
    first_contact_missed_30d: 3,
  });
  // What the public reads beside the line of a threshold is counted like the threshold.
  const shown = await countPublicFigures(own.db, id, new Date(), DEFAULT_RULEBOOK);
  expect([shown.people, shown.barriers.map(({ people }) => people)]).toEqual([3, [3]]);
});

test("mailboxes of a provider that anybody can ask for one are each a person", async () => {
  const { id } = await givenPlatform(own.db);
  const mark = randomUUID();
  await filedBy(
    id,
    [1, 2, 3, 4].map((n) => `${mark}-${String(n)}@qq.com`),
  );
  expect((await counted(id))?.people_30d).toBe(4);
});

test("who proved a number, too, counts by themselves from then on", async () => {
  const { id } = await givenPlatform(own.db);
  const domain = `${randomUUID()}.test`;
  await filedBy(
    id,
    ["a", "b", "c", "d"].map((name) => `${name}@${domain}`),
  );
  expect((await counted(id))?.people_30d).toBe(3);
  const [person] = await own.sql<{ person_id: string }[]>`
    select person_id from complaint where platform_id = ${id} limit 1`;
  const value = `+861380013${String(Math.floor(1000 + Math.random() * 9000))}`;
  const joinPersonId = person?.person_id ?? "";
  must(await verifyContact(contextAt(own.db, now), { value, locale: "zh", joinPersonId }));
  expect((await counted(id))?.people_30d).toBe(4);
});

test("what the database counts is what the rule counts", async () => {
  const platformId = await addPlatform(own.sql);
  const names = ["a", "b", "c", "d"] as const;
  const prints = new Map(names.map((name) => [name, randomBytes(32)]));
  const people = Array.from({ length: 40 }, () => {
    const domain = Math.random() < 0.3 ? null : (names[Math.floor(Math.random() * names.length)] ?? null);
    return { domain, week: 1 + Math.floor(Math.random() * 8) };
  });
  for (const { domain, week } of people) {
    const filedAt = ago(week * 7 * DAY + DAY).toISOString();
    await own.sql`insert into platform_person (platform_id, person_id, private_domain, last_filed_at, filings, last_due_at)
      values (${platformId}, ${randomUUID()}, ${domain === null ? null : (prints.get(domain) ?? null)}, ${filedAt},
        array[${filedAt}], ${filedAt})`;
  }
  const rules = { window_days: 90, people_per_domain: MOST };
  await withTransaction(own.db, async (tx) => {
    const found = await countPlatformPeople(tx, platformId, new Date(), rules);
    const expected = countByRule(
      people.map(({ domain }) => domain),
      MOST,
    );
    expect(found?.counts).toMatchObject({ people_30d: expected, due_30d: expected });
    const weeks = [1, 2, 3, 4, 5, 6, 7, 8].map((week) =>
      countByRule(
        people.filter((one) => one.week === week).map(({ domain }) => domain),
        MOST,
      ),
    );
    const mean = await countWeeklyMean(tx, platformId, new Date(), rules);
    expect(mean * weeks.length).toBeCloseTo(weeks.reduce((sum, one) => sum + one, 0));
  });
});
