import type { Actor } from "@/lib/domain/people/actor";

/** Who the log says it was: a person, a member of staff, or nobody (the clock; a consumer without an account). */
export function actorId(actor: Actor): string | null {
  switch (actor.side) {
    case "consumer":
      return actor.personId;
    case "company":
    case "regulator":
      return actor.staffId;
    case "clock":
      return null;
  }
}
