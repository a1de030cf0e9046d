// Who is notified, with which message, and whether by mail too. Every message has words in both languages.
// Source: docs/domain/notifications.md.
import type { Side } from "../people/actor";
import type { Status } from "../complaint/complaint";
import type { EventType } from "../complaint/events";
import { beginsCycle } from "../complaint/lifecycle";

/**
 * `contact_owner`: who proved the contact before that a complaint of somebody unknown names. `former_contact`: the contact in
 * whose place another was given, where it was proved for the complaint.
 */
export const AUDIENCES = [
  "consumer",
  "contact_owner",
  "former_contact",
  "company",
  "officers",
  "supervisors",
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const MESSAGES = [
  "filed_receipt",
  "recorded_receipt",
  "unlisted_receipt",
  "filed_elsewhere",
  "filed_for_company",
  "recorded_for_company",
  "contact_attested",
  "contact_confirmed",
  "contact_denied",
  "contact_revoked",
  "information_asked",
  "information_supplied",
  "information_lapsed",
  "proposal_received",
  "proposal_disputed",
  "solved",
  "accepted",
  "unconfirmed",
  "contested",
  "contest_dismissed",
  "contest_upheld",
  "merged",
  "withdrawn",
  "reopened",
  "appealed",
  "adjudicated",
  "referred",
  "message_received",
  "evidence_added",
  "amended",
  "contact_consent_withdrawn",
  "platform_confirmed",
  "claim_asked",
  "proved",
  "contact_proved",
  "disowned",
  "contact_changed",
  "other_contact_proved",
  "contact_lapsed",
  "closed_complaint_arrived",
  "first_contact_missed",
  "first_contact_missed_unlisted",
  "warning",
  "breached",
  "breached_unlisted",
  "promise_due",
  "promise_due_again",
  "promise_kept",
  "promise_broken",
  "promise_broken_again",
  "deed_found_done",
  "breached_to_judge",
  "breach_to_judge",
  "judgement_proposed",
  "breach_counts",
  "breach_not_counted",
  "breach_unjudged",
  "escalated_regulator",
  "escalated_supervisor",
  "escalated_public",
  "review_opened",
  "review_held",
  "review_notified",
  "review_dismissal_proposed",
  "review_dismissal_refused",
  "review_dismissed",
] as const;
export type Message = (typeof MESSAGES)[number];

/** How a message reaches a contact; null when none does. Without a carrier a text message would be sent to nobody. */
export function deliveryChannel(kind: "email" | "phone" | null, sendsTexts: boolean): "email" | "sms" | null {
  if (kind === "phone") return sendsTexts ? "sms" : null;
  return kind;
}

/** In the product always; by mail (or text message) only what its reader must not miss. */
export interface Notice {
  readonly to: Audience;
  readonly message: Message;
  readonly mail: boolean;
}

/** `over` of an occasion: what the event says of it, or how its complaint stands now. */
export function isOver(type: EventType, facts: Readonly<Record<string, unknown>>, status: Status): boolean {
  if (type === "filed") return facts["outcome"] === "recorded";
  if (type === "platform_confirmed") return status === "closed";
  return type === "promise_broken" && !beginsCycle({ type, facts });
}

/** What the notices of one event depend on. */
export interface Occasion {
  /** Whose act it was. */
  readonly by: Side;
  /** Of a milestone: which of several. */
  readonly ordinal: number;
  /** Of a warning: the hours that are left; null for everything else. */
  readonly hoursLeft: number | null;
  /** Of a filing: it closed at once, without a clock. Of a platform's confirmation: the complaint had ended before. */
  readonly over: boolean;
  /** A regulator knows whose the platform is. */
  readonly listed: boolean;
  /** The complaint is proved: only then does anything of it become public. */
  readonly proved: boolean;
  /** Of a proof: the complaint was proved before it. */
  readonly provedBefore: boolean;
  /** Of a proof: of another contact than the one with which it was filed. */
  readonly anotherContact: boolean;
  /** Its contact was proved by somebody, and not for this complaint. */
  readonly foreignContact: boolean;
  /** Of a promise that fell due: the consumer is asked for the second time. */
  readonly again: boolean;
  /** Of a promise that fell due: somebody has said what became of it. */
  readonly answered: boolean;
  /** Of an acceptance: the consumer says that everything was received, and not only that the proposal will do. */
  readonly received: boolean;
  /** Its breach waits for two people to judge it. */
  readonly toJudge: boolean;
  /** Whether its breach counts: as this event says, or as it stands. */
  readonly breachCounts: boolean;
}

export type NoticesOf = (occasion: Occasion) => readonly Notice[];

export const mail = (to: Audience, message: Message): Notice => ({ to, message, mail: true });
export const inApp = (to: Audience, message: Message): Notice => ({ to, message, mail: false });
export const mailBoth = (message: Message): readonly Notice[] => [
  mail("consumer", message),
  mail("company", message),
];

/** Nobody is notified of their own act. */
export function toOthers(...notices: readonly Notice[]): NoticesOf {
  return ({ by }) => notices.filter((notice) => notice.to !== by);
}
