import { afterAll, beforeAll, expect, test } from "vitest";
import { fileComplaint } from "@/lib/filing/commands/file-complaint";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { notify } from "@/lib/notification/rounds/notify";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { accountOf, aFiling, givenPlatform, givenRegulator, givenRulebook } from "@/tests/support/stories";
import { addPerson, reviewsOf } from "./people";

let own: TestDatabase;
let context: CommandContext;
beforeAll(async () => {
  own = await testDatabase();
  context = { db: own.db, now: "database" };
  await givenRulebook(own.db);
});
afterAll(() => own.drop());

const file = (platformId: string, personId: string) =>
  fileComplaint(context, accountOf(personId), aFiling(platformId, new Date()));

test("64 people file at once, and exactly one review stands a moment later, known to the regulators alone", async () => {
  const { id: platformId } = await givenPlatform(own.db);
  const officer = await givenRegulator(own.db);
  const people = await Promise.all(Array.from({ length: 64 }, () => addPerson(own.sql)));
  let filing = true;
  const recounts = Array.from({ length: 3 }, async () => {
    let taken = 1;
    while (filing || taken > 0) ({ taken } = await recountPeople(context, { limit: 16 }));
  });
  const filed = await Promise.all(people.map((personId) => file(platformId, personId)));
  filing = false;
  await Promise.all(recounts);
  // What two recounts left to each other in their last moment.
  while ((await recountPeople(context, { limit: 100 })).taken > 0);
  expect(filed.filter((one) => one.ok)).toHaveLength(64);
  expect(await reviewsOf(own.sql, platformId)).toMatchObject([
    { state: "opened", codes: expect.arrayContaining(["volume"]) as string[] },
  ]);
  while ((await notify(own.db, { limit: 500 })).taken > 0);
  const notified = await own.sql`select distinct recipient from notification where review_id is not null`;
  expect(notified).toEqual([{ recipient: `staff:${officer.staffId}` }]);
});

test("one account that files twenty times gets three live complaints, is one person, and opens no review", async () => {
  const { id: platformId } = await givenPlatform(own.db);
  const personId = await addPerson(own.sql);
  const filed = await Promise.all(Array.from({ length: 20 }, () => file(platformId, personId)));
  expect(filed.filter((one) => one.ok)).toHaveLength(3);
  while ((await recountPeople(context, { limit: 100 })).taken > 0);
  const [row] = await own.sql`select count(*)::int as people from platform_person
    where platform_id = ${platformId} and last_filed_at is not null`;
  expect(row).toEqual({ people: 1 });
  expect(await reviewsOf(own.sql, platformId)).toEqual([]);
});
