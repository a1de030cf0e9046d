// Whether a person of the company has spoken to the consumer, as a condition of a statement: the rules of
// lib/domain/complaint/person-spoke, held to them by a test.
import { sql, type SQL } from "drizzle-orm";
import { CONVERSATION_KINDS, isFirstContact } from "@/lib/domain/complaint/person-spoke";

/** `personSpoke` of a complaint, under whatever name it has in the statement. What is 0, a snapshot may leave out. */
export function personSpokeIn(complaint: string): string {
  const count = (name: string) => `coalesce((${complaint}.clock ->> '${name}')::int, 0)`;
  return `(${count("contactsStanding")} > greatest(${count("contactsBefore")}, ${count("contactsToConfirm")}))`;
}

/** Open complaints that are not late: who waits for a person to speak, and who for a proposal. */
export function waitingFor(what: "first_contact" | "proposal", complaint: string): SQL {
  const spoke = `${what === "proposal" ? "" : "not "}${personSpokeIn(complaint)}`;
  // In the words of the index of what is live.
  return sql.raw(
    `${complaint}.status <> 'closed' and ${complaint}.status = 'open' and ${complaint}.breached_at is null and ${spoke}`,
  );
}

const word = (value: string | null): string => (value === null ? "''" : `'${value}'`);

/** `isFirstContact` of a row of `human_contact`, under whatever name it has in the statement. */
export function firstContactIn(contact: string): SQL {
  const kinds = CONVERSATION_KINDS.filter(isFirstContact);
  const pairs = kinds.map(({ answer, direction }) => `(${word(answer)}, ${word(direction)})`);
  return sql.raw(
    `(coalesce(${contact}.answer::text, ''), coalesce(${contact}.direction::text, '')) in (${pairs.join(", ")})`,
  );
}
