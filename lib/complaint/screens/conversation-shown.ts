// Which conversation with a person a complaint shows: the same for consumer, company and regulator.
import type { ClockReading } from "@/lib/domain/clock/clock-snapshot";
import { HOUR_MS } from "@/lib/domain/clock/clock-time";
import type { ConversationAnswer } from "@/lib/domain/complaint/complaint";

/** Nobody was in touch; the company says so; the consumer agrees; the consumer denies them all; it takes the last back. */
export type ConversationWord = "none" | "attested" | ConversationAnswer;

/** Where the dot stands on the drawing of cycle 1, in counted hours since filing. */
export interface ConversationDot {
  readonly atHour: number;
  readonly confirmed: boolean;
}

interface AnsweredConversation {
  readonly startedAt: Date;
  readonly answer: ConversationAnswer | null;
}

interface ConversationShown {
  readonly word: ConversationWord;
  /** Null when no conversation stands, and from the second cycle on. */
  readonly dot: ConversationDot | null;
}

/** A confirmed conversation says more than a claimed one, a claimed one more than one denied, and that more than one revoked. */
function wordOf(conversations: readonly AnsweredConversation[]): ConversationWord {
  if (conversations.some((conversation) => conversation.answer === "confirmed")) return "confirmed";
  if (conversations.some((conversation) => conversation.answer === null)) return "attested";
  if (conversations.some((conversation) => conversation.answer === "denied")) return "denied";
  return conversations.length === 0 ? "none" : "revoked";
}

/**
 * The earliest confirmed conversation; without one, the earliest that the consumer has not answered. The dot is never
 * ahead of the hours that the clock has counted. `filedAt` in epoch milliseconds.
 */
export function conversationShown(
  conversations: readonly AnsweredConversation[],
  filedAt: number,
  { cycle, elapsedMs, budgetMs }: Pick<ClockReading, "cycle" | "elapsedMs" | "budgetMs">,
): ConversationShown {
  const word = wordOf(conversations);
  const confirmed = word === "confirmed";
  const standing = conversations.filter(
    (conversation) => conversation.answer === (confirmed ? "confirmed" : null),
  );
  if (standing.length === 0 || cycle !== 1) return { word, dot: null };
  const first = Math.min(...standing.map(({ startedAt }) => startedAt.getTime()));
  const counted = Math.max(0, Math.min(first - filedAt, elapsedMs, budgetMs));
  return { word, dot: { atHour: counted / HOUR_MS, confirmed } };
}
