// What one worker holds for a while keeps neither the clock nor the other workers waiting.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { addComplaint, addPerson, addPlatform } from "@/tests/integration/review/people";
import { testDatabase } from "@/tests/support/database";
import type { TestDatabase } from "@/tests/support/database";
import { givenComplaint, givenPlatform, givenRulebook, hoursAfter } from "@/tests/support/stories";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
beforeEach(() => own.sql`delete from platform_delta`);
afterAll(() => own.drop());

const now = () => ({ db: own.db, now: "database" as const });

test("a complaint that a review is just being opened on breaches and is answered meanwhile", async () => {
  const shop = await givenPlatform(own.db);
  const filed = await givenComplaint(own.db, shop.id, hoursAfter(new Date(), -73));
  await own.sql.begin(async (listing) => {
    // What a row that refers to the complaint holds until its transaction ends.
    await listing`select from complaint where id = ${filed.complaintId} for key share`;
    expect(await settleDue(now(), { limit: 10 })).toMatchObject({ settled: 1 });
    const accepted = await acceptResolution(now(), filed.consumer, { complaintId: filed.complaintId });
    expect(accepted).toMatchObject({ ok: true });
  });
});

test("a platform that is being recounted is left to its recount; the others are recounted at once", async () => {
  const [held, free] = [await addPlatform(own.sql), await addPlatform(own.sql)];
  const personId = await addPerson(own.sql);
  await addComplaint(own.sql, { platformId: held, personId });
  await addComplaint(own.sql, { platformId: free, personId });
  const waiting = async () =>
    (await own.sql<{ id: string }[]>`select platform_id as id from platform_delta`).map((row) => row.id);
  await own.sql.begin(async (other) => {
    await other`select pg_advisory_xact_lock(hashtextextended(${held}::uuid::text, 12))`;
    expect(await recountPeople(now(), { limit: 100 })).toMatchObject({ taken: 1 });
    expect(await waiting()).toEqual([held]);
  });
  expect(await recountPeople(now(), { limit: 100 })).toMatchObject({ taken: 1 });
  expect(await waiting()).toEqual([]);
});
