// A refusal is held against the latest ones on other complaints of its platform, however many there were before.
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAnswers } from "@/db/complaint/proposal";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import { fresh, givenComplaint, givenPlatform, givenRulebook, START } from "@/tests/support/stories";

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await givenRulebook(own.db);
});
afterAll(() => own.drop());

const COMPARED = 300;

/** So many complaints of one platform, each refused a minute after the one before: "refusal 1", "refusal 2"… */
async function givenRefusals(platformId: string, count: number): Promise<void> {
  const { complaintId } = await givenComplaint(own.db, platformId);
  const mark = String((fresh() % 90) + 10);
  await own.sql`
    with copy as (
      select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'status', 'closed', 'outcome', 'resolved',
        'clock_state', 'stopped', 'live_slot', null, 'closed_at', now(), 'number', 'JT-20260301-' || ${mark} || lpad(n::text, 6, '0'),
        'idempotency_hash', '\\x' || encode(sha256((${mark} || n)::bytea), 'hex')))).*, n
      from complaint c, generate_series(1, ${count}::int) n where c.id = ${complaintId}
    ), filed as (
      insert into complaint select (jsonb_populate_record(null::complaint, to_jsonb(copy) - 'n')).* from copy returning id, number
    ), written as (
      insert into complaint_text (complaint_id, n, kind, body, salt, created_at)
      select id, 1, 'reason', 'refusal ' || right(number, 6)::int, '\\x00', now() from filed
    )
    insert into proposal (id, complaint_id, seq, platform_id, steps_n, answer_n, reason_n, decision, ground, proposed_at, holds)
    select gen_random_uuid(), id, 2, ${platformId}, 1, 1, 1, 'refused', 'not_entitled',
      ${START}::timestamptz + make_interval(mins => right(number, 6)::int), false from filed`;
}

test("of more than three hundred the latest three hundred are compared", async () => {
  const { id } = await givenPlatform(own.db);
  await givenRefusals(id, COMPARED + 5);
  const { complaintId } = await givenComplaint(own.db, id);
  const { elsewhere } = await listAnswers(own.db, complaintId, id, START);
  const numbers = elsewhere.map(({ text }) => Number(text.split(" ")[1])).sort((a, b) => a - b);
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([COMPARED, 6, COMPARED + 5]);
});

test("nothing is read of them where no refusal is judged", async () => {
  const { id } = await givenPlatform(own.db);
  await givenRefusals(id, 3);
  const { complaintId } = await givenComplaint(own.db, id);
  expect((await listAnswers(own.db, complaintId, id, null)).elsewhere).toEqual([]);
});
