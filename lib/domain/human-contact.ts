// When a company may say that a person spoke to the consumer. Source: domain.md, section 4, `human_contact_attested`.
import type { Refusal } from "./refusals";
import type { ActRules } from "./rulebook";

/** A conversation: start in epoch milliseconds, length in seconds. */
export interface Conversation {
  readonly startedAt: number;
  readonly seconds: number;
}

/** Why an attested contact cannot be true, or null, by the rules in force at the act. Ends touch without overlapping. */
export function whyNoContact(
  contact: Conversation,
  facts: {
    readonly filedAt: number;
    readonly now: number;
    readonly othersOfThatPerson: readonly Conversation[];
  },
  rules: Pick<ActRules, "contact_minutes">,
): Refusal | null {
  if (contact.startedAt < facts.filedAt) return "contact_before_filing";
  if (contact.startedAt > facts.now) return "contact_in_future";
  if (contact.seconds > rules.contact_minutes * 60) return "contact_too_long";
  return facts.othersOfThatPerson.some((other) => overlap(contact, other)) ? "contact_overlaps" : null;
}

/** Two people cannot be spoken to at once; two contacts that start at the same instant overlap however short. */
function overlap(a: Conversation, b: Conversation): boolean {
  if (a.startedAt === b.startedAt) return true;
  return a.startedAt < endOf(b) && b.startedAt < endOf(a);
}

function endOf({ startedAt, seconds }: Conversation): number {
  return startedAt + seconds * 1000;
}
