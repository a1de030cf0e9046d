import { sql } from "drizzle-orm";
import { afterAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import { acceptResolution } from "@/lib/complaint/commands/accept-resolution";
import { contextAt } from "@/lib/complaint/engine/context";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { testDatabase, type TestDatabase } from "@/tests/support/database";
import {
  givenComplaint,
  givenPlatform,
  givenRulebook,
  hoursAfter,
  must,
  START,
  type GivenComplaint,
} from "@/tests/support/stories";

const bases: TestDatabase[] = [];
let base: TestDatabase;
let sample: GivenComplaint;

/** Three complaints; the second has five events and a message. */
beforeEach(async () => {
  base = await testDatabase();
  bases.push(base);
  await givenRulebook(base.db);
  const { id } = await givenPlatform(base.db);
  const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
  await givenComplaint(base.db, id);
  sample = await givenComplaint(base.db, id);
  const { complaintId, consumer } = sample;
  must(await sendMessage(at(1), consumer, { complaintId, text: "请尽快处理" }));
  must(await acceptResolution(at(30), consumer, { complaintId }));
  await givenComplaint(base.db, id);
});
afterEach(() => bases.pop()?.drop());
afterAll(() => expect(bases).toHaveLength(0));

const verify = async () => (await verifyLog(base.db, { batchSize: 2 })).broken;

/** What somebody with every right on the database could do. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await base.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(statement);
  });
}

describe("the log", () => {
  it("refuses to be changed, shortened or emptied", async () => {
    const refused = /append-only/;
    const run = (text: string) => base.sql.unsafe(text);
    await expect(run("update complaint_event set cycle = 2")).rejects.toThrow(refused);
    await expect(run("delete from complaint_event where seq = 1")).rejects.toThrow(refused);
    await expect(run("truncate complaint_event")).rejects.toThrow(refused);
    await expect(run("truncate complaint cascade")).rejects.toThrow(refused);
    await expect(run("truncate review_event")).rejects.toThrow(refused);
    await run(
      "insert into special_review (id, number, platform_id, opened_at) select gen_random_uuid(), 'ZX-1', id, now() from platform",
    );
    await run("insert into review_event select id, 1, 'opened', now() from special_review");
    await expect(run("update review_event set n = 2")).rejects.toThrow(refused);
    await expect(run("delete from review_event")).rejects.toThrow(refused);
  });

  it("holds, and says how much of it there is", async () => {
    expect(await verifyLog(base.db, { batchSize: 2 })).toEqual({
      complaints: 3,
      reviews: 0,
      // The rules that came with the program.
      edits: 1,
      events: 7,
      texts: 10,
      broken: null,
      unchained: 0,
    });
  });

  const id = () => sql`${sample.complaintId}::uuid`;
  const tampers: [string, () => ReturnType<typeof sql>, string, number][] = [
    [
      "an instant",
      () =>
        sql`update complaint_event set at = at + interval '1 ms' where complaint_id = ${id()} and seq = 2`,
      "hash",
      2,
    ],
    [
      "a fact",
      () =>
        sql`update complaint_event set facts = facts || '{"channel":"email"}' where complaint_id = ${id()} and seq = 1`,
      "hash",
      1,
    ],
    [
      "an actor",
      () =>
        sql`update complaint_event set actor_id = gen_random_uuid() where complaint_id = ${id()} and seq = 5`,
      "hash",
      5,
    ],
    [
      "a type",
      () => sql`update complaint_event set type = 'withdrawn' where complaint_id = ${id()} and seq = 5`,
      "hash",
      5,
    ],
    [
      "a hash",
      () => sql`update complaint_event set hash = sha256('x') where complaint_id = ${id()} and seq = 2`,
      "hash",
      2,
    ],
    [
      "what an event follows",
      () => sql`update complaint_event set prev_hash = sha256('x') where complaint_id = ${id()} and seq = 3`,
      "link",
      3,
    ],
    [
      "an event in the middle taken out",
      () => sql`delete from complaint_event where complaint_id = ${id()} and seq = 2`,
      "sequence",
      2,
    ],
    [
      "the last event taken out",
      () => sql`delete from complaint_event where complaint_id = ${id()} and seq = 5`,
      "sequence",
      5,
    ],
    [
      "the whole log taken out",
      () => sql`delete from complaint_event where complaint_id = ${id()}`,
      "sequence",
      1,
    ],
    [
      "an event added",
      () =>
        sql`insert into complaint_event select complaint_id, 6, 'message_sent', at, null, 1, recorded_at, side, actor_id, '{}', hash, sha256('y') from complaint_event where complaint_id = ${id()} and seq = 5`,
      "hash",
      6,
    ],
    ["the head", () => sql`update complaint set chain_head = sha256('z') where id = ${id()}`, "head", 5],
    [
      "a narrative",
      () => sql`update complaint_text set body = '一切都好' where complaint_id = ${id()} and n = 2`,
      "text_changed",
      1,
    ],
    [
      "a message",
      () => sql`update complaint_text set body = body || '。' where complaint_id = ${id()} and n = 4`,
      "text_changed",
      2,
    ],
    [
      "a text emptied",
      () => sql`update complaint_text set body = null, salt = null where complaint_id = ${id()} and n = 2`,
      "text_missing",
      1,
    ],
    [
      "a text taken out",
      () => sql`delete from complaint_text where complaint_id = ${id()} and n = 4`,
      "text_missing",
      2,
    ],
    [
      "a text added",
      () =>
        sql`insert into complaint_text (complaint_id, n, kind, body, salt) values (${id()}, 9, 'note', 'x', 'y')`,
      "text_unlogged",
      5,
    ],
    [
      "an attempt",
      () => sql`update attempt set human_asks = human_asks + 1 where complaint_id = ${id()} and n = 1`,
      "attempts",
      1,
    ],
    [
      "an attempt's outcome",
      () => sql`update attempt set outcome = 'connected' where complaint_id = ${id()}`,
      "attempts",
      1,
    ],
    [
      "an attempt's start",
      () => sql`update attempt set started_at = started_at + interval '1 ms' where complaint_id = ${id()}`,
      "attempts",
      1,
    ],
    [
      "an attempt added",
      () =>
        sql`insert into attempt select complaint_id, 9, channel, started_at, human_asks, queue_seconds, outcome from attempt where complaint_id = ${id()} and n = 1`,
      "attempts",
      1,
    ],
    [
      "a barrier added",
      () => sql`insert into attempt_barrier (complaint_id, n, barrier) values (${id()}, 1, 'queue_lost')`,
      "attempts",
      1,
    ],
    [
      "a barrier taken out",
      () =>
        sql`delete from attempt_barrier where ctid = (select ctid from attempt_barrier where complaint_id = ${id()} limit 1)`,
      "attempts",
      1,
    ],
    [
      "the measure of a barrier",
      () => sql`update attempt_barrier set measure = coalesce(measure, 0) + 1 where complaint_id = ${id()}`,
      "attempts",
      1,
    ],
    [
      "the salt of the attempts",
      () => sql`update complaint set attempts_salt = null where id = ${id()}`,
      "attempts",
      1,
    ],
    [
      "the stored clock",
      () => sql`update complaint set clock = jsonb_set(clock, '{spentMs}', '0') where id = ${id()}`,
      "clock",
      5,
    ],
    [
      "the stored outcome",
      () => sql`update complaint set outcome = 'for_company' where id = ${id()}`,
      "columns",
      5,
    ],
    ["the complaint taken out", () => sql`delete from complaint where id = ${id()}`, "no_such_complaint", 1],
  ];
  it.each(tampers)("shows it when somebody changed: %s", async (_, statement, what, seq) => {
    await tamper(statement());
    const number = what === "no_such_complaint" ? sample.complaintId : sample.number;
    expect(await verify()).toEqual({ number, seq, what });
  });
});
