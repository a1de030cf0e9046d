// Which complaints stand in a regulator's queue of late ones.
import { sql, type SQL } from "drizzle-orm";
import { QUEUE_FROM_LEVEL } from "@/lib/domain/people/access";
import type { RegulatorActor } from "@/lib/domain/people/actor";

const columnOf =
  (alias: string) =>
  (name: string): SQL =>
    sql`${sql.identifier(alias)}.${sql.identifier(name)}`;

/**
 * Since when a complaint of these queues is overdue, in the words of their index: since the first breach that counts; where
 * none does, or it waits to be judged, since the running cycle's, which is its deadline.
 */
export function overdueSince(alias = "complaint"): SQL {
  const column = columnOf(alias);
  return sql`coalesce(${column("late_since")}, ${column("deadline_at")})`;
}

/** A condition on the table `complaint`, under whatever name it has in the statement. The level is a literal, as in the partial index. */
export function inQueueOf(role: RegulatorActor["role"], alias = "complaint"): SQL {
  const column = columnOf(alias);
  const level = sql.raw(String(QUEUE_FROM_LEVEL[role]));
  return sql`${column("status")} <> 'closed' and ${column("escalation")} >= ${level}`;
}
