// Who is told what when something happens. Nobody is told of their own act, except that a filing was received.
// Source: domain.md, sections 4 and 5.
import type { Side } from "./actor";
import type { EventType } from "./events";

export const AUDIENCES = ["consumer", "company", "officers", "supervisors"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Every message has words in both languages. */
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
  "information_asked",
  "information_supplied",
  "information_lapsed",
  "proposal_received",
  "proposal_disputed",
  "solved",
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
  "platform_confirmed",
  "closed_complaint_arrived",
  "first_contact_missed",
  "warning_48",
  "warning_24",
  "warning_6",
  "breached",
  "escalated_regulator",
  "escalated_supervisor",
  "escalated_public",
  "review_opened",
  "review_notified",
] as const;
export type Message = (typeof MESSAGES)[number];

export type Topic = EventType | "review_opened" | "review_notified";

/** In the product always; by e-mail only what somebody must not miss. */
export interface Notice {
  readonly to: Audience;
  readonly message: Message;
  readonly mail: boolean;
}

const mail = (to: Audience, message: Message): Notice => ({ to, message, mail: true });
const inApp = (to: Audience, message: Message): Notice => ({ to, message, mail: false });
const both = (message: Message): Notice[] => [mail("consumer", message), mail("company", message)];

const NOTICES: Readonly<Record<Topic, readonly Notice[]>> = {
  filed: [mail("consumer", "filed_receipt"), mail("company", "filed_for_company")],
  human_contact_attested: [mail("consumer", "contact_attested")],
  human_contact_confirmed: [inApp("company", "contact_confirmed")],
  human_contact_denied: [mail("company", "contact_denied")],
  information_requested: [mail("consumer", "information_asked")],
  information_supplied: [mail("company", "information_supplied")],
  information_lapsed: [inApp("consumer", "information_lapsed"), mail("company", "information_lapsed")],
  resolution_proposed: [mail("consumer", "proposal_received")],
  resolution_accepted: [mail("company", "solved")],
  resolution_disputed: [mail("company", "proposal_disputed")],
  confirmation_lapsed: both("unconfirmed"),
  contested: [mail("consumer", "contested"), inApp("officers", "contested")],
  contest_dismissed: both("contest_dismissed"),
  contest_upheld: both("contest_upheld"),
  merged: both("merged"),
  withdrawn: [inApp("company", "withdrawn")],
  reopened: [mail("company", "reopened")],
  appealed: [...both("appealed"), inApp("officers", "appealed")],
  adjudicated: both("adjudicated"),
  referred: [mail("consumer", "referred")],
  evidence_added: [inApp("company", "evidence_added")],
  message_sent: both("message_received"),
  amended: [inApp("company", "amended")],
  platform_confirmed: [inApp("consumer", "platform_confirmed"), mail("company", "platform_confirmed")],
  first_contact_due: both("first_contact_missed"),
  warn_48: [inApp("company", "warning_48")],
  warn_24: [mail("company", "warning_24")],
  warn_6: [mail("company", "warning_6")],
  breach: both("breached"),
  // Stands beside the breach, which both sides are mailed about at the same instant.
  escalate_1: [
    inApp("consumer", "escalated_regulator"),
    inApp("company", "escalated_regulator"),
    inApp("officers", "escalated_regulator"),
  ],
  escalate_2: [
    inApp("consumer", "escalated_supervisor"),
    mail("company", "escalated_supervisor"),
    inApp("supervisors", "escalated_supervisor"),
  ],
  escalate_3: both("escalated_public"),
  review_opened: [mail("officers", "review_opened"), mail("supervisors", "review_opened")],
  review_notified: [mail("company", "review_notified"), inApp("officers", "review_notified")],
};

// A court or another agency already has it: no clock runs, and the company is asked for nothing.
const RECORDED = [mail("consumer", "recorded_receipt"), inApp("company", "recorded_for_company")];
// A regulator confirmed whose it is after it had ended: the company finds it in the product, and is asked for nothing.
const CLOSED_ARRIVED = [inApp("company", "closed_complaint_arrived")];
// Nobody works for a platform that no regulator has confirmed: nothing has been passed on, and nobody else is told.
const UNLISTED = [mail("consumer", "unlisted_receipt")];
const FILED_ELSEWHERE = [mail("consumer", "filed_elsewhere"), mail("company", "filed_for_company")];

/**
 * The notices that something calls for.
 * @param by whose act it was; the clock and the regulator are told of nothing by this
 * @param over of a filing: it closed at once, without a clock; of a platform's confirmation: the complaint had ended
 * @param listed of a filing: a regulator knows the platform
 */
export function noticesFor(topic: Topic, by: Side, over = false, listed = true): readonly Notice[] {
  if (topic === "filed" && over) return RECORDED;
  if (topic === "platform_confirmed" && over) return CLOSED_ARRIVED;
  // A regulator files only what a decision turned into a complaint elsewhere: its consumer has not seen number and code.
  if (topic === "filed" && by === "regulator") return FILED_ELSEWHERE;
  if (topic === "filed" && !listed) return UNLISTED;
  if (topic === "filed") return NOTICES.filed;
  return NOTICES[topic].filter((notice) => notice.to !== by);
}
