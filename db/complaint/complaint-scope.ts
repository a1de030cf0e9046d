// Which complaints an actor can see. Not yours and not there are the same answer, because they are the same query.
import { sql, type SQL } from "drizzle-orm";
import type { Actor } from "@/lib/domain/people/actor";

/** A condition on the table `complaint`, under whatever name it has in the statement. */
export function visibleTo(actor: Actor, alias = "complaint"): SQL {
  const column = (name: string) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
  switch (actor.side) {
    case "consumer":
      if (actor.complaintId !== null) return sql`${column("id")} = ${actor.complaintId}::uuid`;
      return sql`${column("person_id")} = ${actor.personId}::uuid`;
    case "company":
      // A text array literal keeps the statement the same however many platforms there are.
      return sql`${column("platform_id")} = any(${`{${actor.platformIds.join(",")}}`}::uuid[])`;
    case "regulator":
    case "clock":
      return sql`true`;
  }
}
