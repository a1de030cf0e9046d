// When a company may say that a person spoke to the consumer. Source: docs/domain/complaint.md, "An attested conversation
// is plausible". The numbers are those of the rulebook in force at the act.
import type { Channel, CallDirection } from "./complaint";
import type { Refusal } from "./refusals";
import type { ActRules } from "../rulebook/rulebook";

/** A conversation: start in epoch milliseconds, length in seconds. */
export interface Conversation {
  readonly startedAt: number;
  readonly seconds: number;
  readonly channel: Channel;
}

/** What is said of one, and by what right. */
export interface ConversationClaim extends Conversation {
  /** Of a call: who is said to have made it; null for everything else. */
  readonly direction: CallDirection | null;
  /** The last digits of the number from which the consumer is said to have called; null for everything else. */
  readonly callerDigits: string | null;
}

/** What a claim is held against. Instants in epoch milliseconds. */
export interface ClaimContext {
  readonly filedAt: number;
  readonly now: number;
  /** The company has a number to call: the consumer shared it with consent, or gave it in a message. */
  readonly numberKnown: boolean;
  /** Of the same person of the company; what was denied or revoked left out. */
  readonly othersOfThatPerson: readonly Conversation[];
}

type ConversationRules = Pick<ActRules, "contact_minutes" | "text_conversations">;

const MINUTE_SECONDS = 60;

/** A conversation by voice over a line. */
export function isCall(channel: Channel): boolean {
  return channel === "hotline";
}

/** Whether it takes a person's whole attention: two calls, or a call and a counter, are never held at once. */
function isSpoken(channel: Channel): boolean {
  return isCall(channel) || channel === "counter";
}

/** Why an attested conversation cannot be true, or null. Ends touch without overlapping. */
export function whyNoConversation(
  conversation: ConversationClaim,
  facts: ClaimContext,
  rules: ConversationRules,
): Refusal | null {
  if (conversation.startedAt < facts.filedAt) return "conversation_before_filing";
  if (conversation.startedAt > facts.now) return "conversation_in_future";
  if (conversation.seconds < MINUTE_SECONDS) return "conversation_too_short";
  if (conversation.seconds > rules.contact_minutes * MINUTE_SECONDS) return "conversation_too_long";
  if (endOf(conversation) > facts.now) return "conversation_not_over";
  return (
    whyNoCall(conversation, facts.numberKnown) ?? whyTooMany(conversation, facts.othersOfThatPerson, rules)
  );
}

function whyNoCall(conversation: ConversationClaim, numberKnown: boolean): Refusal | null {
  if (!isCall(conversation.channel)) return null;
  if (conversation.direction !== "from_consumer") return numberKnown ? null : "no_number_to_call";
  return conversation.callerDigits !== null && /^\d{4}$/.test(conversation.callerDigits)
    ? null
    : "caller_digits_needed";
}

function whyTooMany(
  conversation: Conversation,
  others: readonly Conversation[],
  rules: ConversationRules,
): Refusal | null {
  const alike = others.filter((other) => isSpoken(other.channel) === isSpoken(conversation.channel));
  const atOnce = alike.filter((other) => overlap(conversation, other));
  if (isSpoken(conversation.channel)) return atOnce.length > 0 ? "conversation_overlaps" : null;
  // The most of them run at once at the start of one.
  const starts = [conversation, ...atOnce].map(({ startedAt }) => startedAt);
  const most = Math.max(
    ...starts.map(
      (at) => [conversation, ...atOnce].filter((one) => one.startedAt <= at && at < endOf(one)).length,
    ),
  );
  return most > rules.text_conversations ? "too_many_texts" : null;
}

function overlap(a: Conversation, b: Conversation): boolean {
  return a.startedAt < endOf(b) && b.startedAt < endOf(a);
}

function endOf({ startedAt, seconds }: Conversation): number {
  return startedAt + seconds * 1000;
}
