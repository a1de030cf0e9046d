// What counts on a platform's public page: endings by outcomeCounts, barriers by countsForThreshold.
import { afterAll, beforeAll, expect, test } from "vitest";
import { countPublicFigures } from "@/db/platform/public-figures";
import { recountPeople } from "@/lib/review/rounds/recount-people";
import { refreshPublicFigures } from "@/lib/platform/rounds/refresh-public-figures";
import { OUTCOMES } from "@/lib/domain/complaint/complaint";
import { platformScreen } from "@/lib/platform/screens/platform";
import { addComplaint, addPeople, addPerson, ago, HOUR } from "@/tests/integration/review/people";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { connectProcess, disconnectProcess } from "@/tests/support/process-database";
import { givenPlatform, givenRulebook, type GivenPlatform } from "@/tests/support/stories";

let own: TestDatabase;
let platform: GivenPlatform;
beforeAll(async () => {
  own = await testDatabase();
  connectProcess(own.url);
  await givenRulebook(own.db);
  platform = await givenPlatform(own.db);
});
afterAll(async () => {
  await disconnectProcess();
  await own.drop();
});

async function screenNow() {
  await recountPeople({ db: own.db, now: "database" }, { limit: 100 });
  await own.sql`delete from public_figures`;
  await refreshPublicFigures({ db: own.db }, new Date());
  const screen = await platformScreen(platform.slug);
  if (screen === null) throw new Error("not found");
  return screen;
}

test("an ending that is nobody's answer is in no rate, and its breach not held against the platform", async () => {
  const numbers = new Map<string, string>();
  for (const outcome of OUTCOMES) {
    const personId = await addPerson(own.sql);
    const story = {
      platformId: platform.id,
      personId,
      filedAt: ago(150 * HOUR),
      breached: true,
      closed: true,
    };
    const id = await addComplaint(own.sql, story);
    const [row] = await own.sql<{ number: string }[]>`
      update complaint set outcome = ${outcome}, highest_escalation = 3 where id = ${id} returning number`;
    await own.sql`
      insert into complaint_event (complaint_id, seq, type, ordinal, at, due_at, cycle, recorded_at, side, prev_hash, hash)
      select id, 1, 'escalation', 3, at, at, 1, at, 'clock', '\\x00', '\\x00'
      from (select id, breached_at + interval '72 hours' as at from complaint where id = ${id}) stood`;
    numbers.set(row?.number ?? "", outcome);
  }
  const { figures, breaches } = await screenNow();
  const held = ["resolved", "unconfirmed", "for_consumer", "for_company", "withdrawn"];
  expect(breaches.map(({ number }) => numbers.get(number)).sort()).toEqual(held.toSorted());
  expect(figures?.solved).toEqual({ hits: 1, of: held.length });
});

test("`other` is among no barriers: alone it says nothing", async () => {
  const personId = await addPerson(own.sql);
  await addComplaint(own.sql, { platformId: platform.id, personId, barriers: ["ivr_loop", "other"] });
  const { figures } = await screenNow();
  expect(figures?.barriers).toEqual([{ code: "ivr_loop", people: 1 }]);
});

test("the hours until a person are those of the rate beside them, and end where it ends", async () => {
  const shop = await givenPlatform(own.db);
  const filedAt = ago(100 * HOUR);
  const due = { platformId: shop.id, filedAt, firstContactDueAt: new Date(filedAt.getTime() + 24 * HOUR) };
  // Of these the first contact came due, but not yet the complaint.
  const met = await addPeople(own.sql, 9, { ...due, cameDueAt: null });
  const missed = await addPeople(own.sql, 3, {
    ...due,
    firstContactMissed: true,
    breached: true,
    cameDueAt: ago(HOUR),
  });
  const called = async (
    id: string,
    hours: number,
    answer: string | null,
    direction: string | null = null,
  ) => own.sql`
    insert into human_contact (id, complaint_id, seq, person_name, person_no, company_id, channel, started_at, seconds, direction, answer, answered_at)
    values (gen_random_uuid(), ${id}, 2, '周敏', '8', ${shop.companyId}, 'hotline',
      ${new Date(filedAt.getTime() + hours * HOUR).toISOString()}, 60, ${direction}, ${answer}, ${answer === null ? null : filedAt.toISOString()})`;
  for (const [n, id] of met.entries()) await called(id, n + 1, n < 4 ? "confirmed" : null);
  await called(missed[0] ?? "", 50, null);
  await called(missed[1] ?? "", 2, "denied");
  // No first contact until the consumer confirms that they called.
  await called(missed[2] ?? "", 3, null, "from_consumer");

  await own.sql`delete from public_figures`;
  await refreshPublicFigures({ db: own.db }, new Date());
  const figures = (await platformScreen(shop.slug))?.figures;
  expect(figures?.firstContact).toEqual({ hits: 9, of: 12 });
  expect(figures?.firstContactConfirmed).toBe(4);
  expect(figures?.withoutHuman).toBe(2);
  const hours = figures?.hoursToHuman ?? [];
  expect(hours.slice(0, 24).reduce((sum, n) => sum + n, 0)).toBe(9);
  expect(hours[50]).toBe(1);
});

test("a complaint is very late once it was late for more than 72 hours", async () => {
  const { id: platformId } = await givenPlatform(own.db);
  const lateAt = ago(100 * HOUR);
  const story = { platformId, filedAt: ago(172 * HOUR), cameDueAt: lateAt, breached: true };
  await addComplaint(own.sql, { ...story, personId: await addPerson(own.sql) });
  const overdue = async (ms: number) =>
    (await countPublicFigures(own.db, platformId, new Date(lateAt.getTime() + ms), DEFAULT_RULEBOOK)).overdue;
  expect(await overdue(72 * HOUR)).toEqual({ closed: 0, open: 1, over72: 0 });
  expect(await overdue(72 * HOUR + 1)).toEqual({ closed: 0, open: 1, over72: 1 });
});
