// Which events give a complaint another contact, and who did it last. Source: docs/domain/contacts.md, "Another contact".
import type { EventType } from "./events";

export interface ContactEvent {
  readonly type: EventType;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** Done with number and access code, in nobody's account. */
  readonly byCode: boolean;
}

/** A change; or a proof of a contact that the complaint did not have: only such a proof says whether the company may see it. */
export function givesAnotherContact({ type, facts }: Pick<ContactEvent, "type" | "facts">): boolean {
  return type === "contact_changed" || (type === "proved" && facts["consented"] !== undefined);
}

/**
 * When somebody with the access code gave the complaint another contact, by a log newest first; null when nobody did, and once an
 * account has changed it again or has proved it as its own. Before the first proof it is in nobody's account: there is nobody
 * else to whom it could be news.
 */
export function changedByCodeAt(log: readonly ContactEvent[], provedAt: Date | null): Date | null {
  const last = log.find((line) => givesAnotherContact(line) || (line.type === "proved" && !line.byCode));
  if (last?.byCode !== true || provedAt === null) return null;
  return last.at.getTime() > provedAt.getTime() ? last.at : null;
}
