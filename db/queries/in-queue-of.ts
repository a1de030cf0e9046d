// Which complaints stand in a regulator's queue of late ones.
import { sql, type SQL } from "drizzle-orm";
import { QUEUE_FROM_LEVEL } from "@/lib/domain/access";
import type { RegulatorActor } from "@/lib/domain/actor";

/** A condition on the table `complaint`, under whatever name it has in the statement. The level is a literal, as in the partial index. */
export function inQueueOf(role: RegulatorActor["role"], alias = "complaint"): SQL {
  const column = (name: string) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
  const level = sql.raw(String(QUEUE_FROM_LEVEL[role]));
  return sql`${column("status")} <> 'closed' and ${column("escalation")} >= ${level}`;
}
