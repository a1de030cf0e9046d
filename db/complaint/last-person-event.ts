// The number of the last event that a person made: what a form was written against. Milestones in between do not make a
// page stale; what they change, the lifecycle judges.
import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Executor } from "@/db/engine/client";

/** As a column of a select over the complaint whose key `id` is. 0 when nobody did anything. */
export function lastPersonEvent(id: PgColumn | SQL): SQL<number> {
  return sql<number>`coalesce((select max(e.seq) from complaint_event e where e.complaint_id = ${id} and e.side <> 'clock'), 0)`;
}

/** Read now. Under the complaint's lock it stays true until the transaction ends. */
export async function readLastPersonEvent(executor: Executor, complaintId: string): Promise<number> {
  const [row] = await executor.execute<{ seq: number }>(
    sql`select ${lastPersonEvent(sql`${complaintId}::uuid`)} as seq`,
  );
  return row?.seq ?? 0;
}
