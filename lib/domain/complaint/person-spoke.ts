// Whether a person of the company has spoken to the consumer, by the conversations that stand. Source:
// docs/domain/complaint.md, "Milestones" and "Conversations that fall".
import type { ClockSnapshot } from "../clock/clock-snapshot";
import {
  CONVERSATION_ANSWERS,
  CALL_DIRECTIONS,
  type ConversationAnswer,
  type CallDirection,
} from "./complaint";

/** What a snapshot counts of them. */
export type ConversationCounts = Pick<
  ClockSnapshot,
  "contactsStanding" | "contactsBefore" | "contactsToConfirm"
>;

/** How many are a first contact: a call that the consumer is said to have made is one once they confirm it. */
export function firstContacts({ contactsStanding, contactsToConfirm }: ConversationCounts): number {
  return contactsStanding - contactsToConfirm;
}

/** How many were attested in the running cycle. */
export function conversationsOfCycle({ contactsStanding, contactsBefore }: ConversationCounts): number {
  return contactsStanding - contactsBefore;
}

/** Whether a first contact stands, and a conversation of the running cycle: from then on a proposal is waited for. */
export function personSpoke(counts: ConversationCounts): boolean {
  return firstContacts(counts) > 0 && conversationsOfCycle(counts) > 0;
}

/** What is known of one conversation, where that decides. Null: not answered; no call, or from before that was asked. */
export interface ConversationKind {
  readonly answer: ConversationAnswer | null;
  readonly direction: CallDirection | null;
}

/** Every kind there is. */
export const CONVERSATION_KINDS: readonly ConversationKind[] = [null, ...CONVERSATION_ANSWERS].flatMap(
  (answer) => [null, ...CALL_DIRECTIONS].map((direction) => ({ answer, direction })),
);

/** Whether a conversation is a first contact: it stands, and is no call that the consumer has yet to confirm. */
export function isFirstContact({ answer, direction }: ConversationKind): boolean {
  return answer === "confirmed" || (answer === null && direction !== "from_consumer");
}
