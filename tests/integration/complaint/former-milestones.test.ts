// Logs, snapshots and workers of the version before milestones had ordinals: read, migrated, and added to.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextAt } from "@/lib/complaint/engine/context";
import { sendMessage } from "@/lib/complaint/commands/send-message";
import { settleDue } from "@/lib/complaint/rounds/settle-due";
import { verifyLog } from "@/lib/entry/audit/verify-log";
import { notify } from "@/lib/notification/rounds/notify";
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
import { migrateAgain } from "@/tests/integration/complaint/migrate-again";

const PRINTED = ["warn_48", "warn_24", "warn_6", "escalate_1", "escalate_2"];

let base: TestDatabase;
let overdue: GivenComplaint;

const at = (hours: number) => contextAt(base.db, hoursAfter(START, hours));
const typesOf = async (id: string) =>
  (
    await base.sql<{ type: string; ordinal: number | null }[]>`
      select type::text, ordinal from complaint_event where complaint_id = ${id} and side = 'clock' order by seq`
  ).map(({ type, ordinal }) => `${type} ${String(ordinal)}`);

/** Everything as the version before wrote it: printed names, no ordinals, snapshots with both and due instants by their former name. */
async function asBefore(): Promise<void> {
  await base.sql`alter table complaint_event disable trigger user`;
  await base.sql`update complaint_event set ordinal = null, type = case type
    when 'warning' then (array['warn_48','warn_24','warn_6'])[ordinal]::event_type
    when 'escalation' then ('escalate_' || ordinal)::event_type else type end`;
  await base.sql`alter table complaint_event enable trigger user`;
  await base.sql`update complaint set clock = jsonb_set(clock, '{fired}', (
    select coalesce(jsonb_agg((f - 'ordinal' - 'scheduledMs') || jsonb_build_object('type', case f->>'type'
      when 'warning' then (array['warn_48','warn_24','warn_6'])[(f->>'ordinal')::int]
      when 'escalation' then 'escalate_' || (f->>'ordinal') else f->>'type' end)), '[]')
    from jsonb_array_elements(clock->'fired') as f))`;
}

beforeAll(async () => {
  base = await testDatabase();
  await givenRulebook(base.db);
  const shop = await givenPlatform(base.db);
  overdue = await givenComplaint(base.db, shop.id);
  await settleDue(at(100), { limit: 10 });
  await asBefore();
});
afterAll(() => base.drop());

describe("what the version before wrote", () => {
  it("stands in the log under the printed names", async () => {
    const types = await typesOf(overdue.complaintId);
    expect(PRINTED.every((name) => types.includes(`${name} null`))).toBe(true);
  });

  it("is rewritten by the migration, which bears being run again, and every hash still holds", async () => {
    await migrateAgain(base, "milestone_ordinals");
    expect(await typesOf(overdue.complaintId)).toEqual([
      "first_contact_due 1",
      "warning 1",
      "warning 2",
      "warning 3",
      "breach 1",
      "escalation 1",
      "escalation 2",
    ]);
    expect(await verifyLog(base.db)).toMatchObject({ broken: null, complaints: 1, events: 8 });
  });

  it("continues where it was: nothing fires a second time, the next thing once", async () => {
    expect((await settleDue(at(100), { limit: 10 })).events).toBe(0);
    must(await sendMessage(at(110), overdue.consumer, { complaintId: overdue.complaintId, text: "在吗" }));
    expect((await settleDue(at(150), { limit: 10 })).events).toBe(1);
    expect((await typesOf(overdue.complaintId)).at(-1)).toBe("escalation 3");
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("is named by the log's verification where a type is left that the catalogue does not know", async () => {
    const rename = (from: string, to: string) =>
      base.sql.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        await tx`update complaint_event set type = ${to}::event_type where type = ${from}::event_type and ordinal = 1`;
      });
    // The chain holds: it calls this warning by that name.
    await rename("warning", "warn_48");
    const { broken } = await verifyLog(base.db);
    await rename("warn_48", "warning");
    expect(broken).toMatchObject({ seq: 3, what: "unknown_type" });
    expect((await verifyLog(base.db)).broken).toBeNull();
  });

  it("notifies as before: outbox rows by their printed names", async () => {
    await notify(base.db, { limit: 100 });
    const left = await base.sql`select topic from outbox`;
    expect(left).toEqual([]);
  });
});

describe("a worker of the version before that still runs", () => {
  it("writes a former name, which lands as a type and an ordinal", async () => {
    await base.sql`insert into complaint_event (complaint_id, seq, type, at, cycle, recorded_at, side, prev_hash, hash)
      values (${overdue.complaintId}, 99, 'warn_24', now(), 7, now(), 'clock', '', '')`;
    const rows = await base.sql`select type::text, ordinal from complaint_event where seq = 99`;
    expect(rows).toMatchObject([{ type: "warning", ordinal: 2 }]);
  });

  it("cannot write the same milestone of the same cycle twice", async () => {
    const again = base.sql`insert into complaint_event (complaint_id, seq, type, at, cycle, recorded_at, side, prev_hash, hash)
      values (${overdue.complaintId}, 98, 'warn_24', now(), 7, now(), 'clock', '', '')`;
    await expect(again).rejects.toThrow("milestone_once_per_ordinal");
  });
});

it("the log refuses every other change afterwards, as it did before", async () => {
  const change = (set: string) => base.sql.unsafe(`update complaint_event set ${set} where seq = 2`);
  await expect(change("ordinal = 2")).rejects.toThrow("append-only");
  await expect(change("type = 'warning'")).rejects.toThrow("append-only");
  await expect(change("facts = '{}'")).rejects.toThrow("append-only");
});
