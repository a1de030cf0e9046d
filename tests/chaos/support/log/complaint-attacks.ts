// Everything that is tried on complaints and their logs.
import type { Client } from "@/db/engine/client";
import { FIRST_ID, listLoggedEvents } from "@/db/complaint/audit-log";
import type { Attack } from "@/tests/chaos/support/log/attack";
import { EVENT_TAMPERS } from "@/tests/chaos/support/log/event-tampers";
import { PART_TAMPERS } from "@/tests/chaos/support/log/part-tampers";
import { ROW_TAMPERS } from "@/tests/chaos/support/log/row-tampers";
import type { Target } from "@/tests/chaos/support/log/tamper";

const TABLES: Attack["tables"] = [
  { name: "complaint", key: "id" },
  { name: "complaint_event", key: "complaint_id" },
  { name: "complaint_text", key: "complaint_id" },
  { name: "attempt", key: "complaint_id" },
  { name: "attempt_barrier", key: "complaint_id" },
  { name: "human_contact", key: "complaint_id" },
  { name: "proposal", key: "complaint_id" },
];

/** The complaints of a small log, as tampers need to know them. */
async function targetsOf({ db, sql }: Client): Promise<readonly Target[]> {
  const events = await listLoggedEvents(db, FIRST_ID, null);
  const rows = await sql<{ id: string; number: string; texts: number }[]>`
    select id, number, (select count(*)::int from complaint_text where complaint_id = c.id) as texts
    from complaint c order by id`;
  return rows.map(({ id, number, texts }, n) => ({
    id,
    number,
    other: rows[(n + 1) % rows.length]?.id ?? id,
    events: events.filter(({ complaintId }) => complaintId === id),
    texts,
  }));
}

/** On the complaints that there are now. */
export async function complaintAttacks(client: Client): Promise<readonly Attack[]> {
  const targets = await targetsOf(client);
  return [...EVENT_TAMPERS, ...PART_TAMPERS, ...ROW_TAMPERS].map((tamper) => ({
    name: tamper.name,
    tables: TABLES,
    run: async (sql, dice) => {
      const target = dice.pick(targets);
      await tamper.run(sql, target, dice);
      return target;
    },
  }));
}
