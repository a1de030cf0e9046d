// Who is notified of what about one event: the rule (lib/domain/complaint/event-catalogue) applied to the people who stand there.
import type { NewNotification } from "@/db/notification/notification";
import type { OutboxRow } from "@/db/notification/outbox";
import type {
  ComplaintContext,
  RegulatorRecipients,
  ReviewContext,
  StaffRecipient,
} from "@/db/notification/notification-context";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import { hoursLeftAt } from "@/lib/domain/complaint/event-name";
import { lapseAfter } from "@/lib/domain/clock/lapse";
import { deliveryChannel, type Audience, type Notice } from "@/lib/domain/notification/notice";
import { UNPROVED_FACTS } from "@/lib/domain/complaint/proof";
import { REVIEW_CATALOGUE, REVIEW_EVENTS } from "@/lib/domain/review/review-catalogue";
import { env } from "@/lib/base/env";
import { actBy } from "@/lib/domain/review/review-owed";
import type { ComplaintRules, ClockRules } from "@/lib/domain/rulebook/rulebook";

/** Everybody who could be notified of a batch of events, loaded once for all of it. */
export interface Addressees {
  readonly regulators: RegulatorRecipients;
  readonly companies: ReadonlyMap<string, readonly StaffRecipient[]>;
}

/** The end of the key of an outbox row that is the second for its event (db/complaint/complaint-update). */
const ASKED_AGAIN = ":again";

type Subject = Pick<NewNotification, "eventKey" | "complaintId" | "reviewId" | "facts">;

type StaffAudience = Exclude<Audience, "consumer" | "contact_owner" | "former_contact">;

function staffRows(subject: Subject, notice: Notice, people: readonly StaffRecipient[]): NewNotification[] {
  const channels = notice.mail ? (["in_app", "email"] as const) : (["in_app"] as const);
  return people.flatMap(({ staffId, locale }) =>
    channels.map((channel) => ({
      ...subject,
      facts: { ...subject.facts, audience: notice.to },
      recipient: `staff:${staffId}`,
      personId: null,
      staffId,
      contactId: null,
      channel,
      message: notice.message,
      locale,
    })),
  );
}

/** How a message reaches the contact; null when none does. */
function deliveryTo({ contactKind }: ComplaintContext): "email" | "sms" | null {
  return deliveryChannel(contactKind, env().sendsTexts);
}

/** The contact belongs to somebody who did not prove this complaint: they are asked whether it is theirs, and no more. */
function isForeign({ contactOwnerId, unproved }: ComplaintContext): boolean {
  return contactOwnerId !== null && unproved;
}

/** What the owner of a contact reads of a complaint that may not be theirs: its number, and nothing that was typed. */
function ownerRows(subject: Subject, notice: Notice, complaint: ComplaintContext): NewNotification[] {
  const { contactOwnerId, contactId, locale } = complaint;
  if (contactOwnerId === null) return [];
  const { at, number } = subject.facts;
  const delivery = deliveryTo(complaint);
  return (delivery === null ? (["in_app"] as const) : (["in_app", delivery] as const)).map((channel) => ({
    ...subject,
    facts: { at: at ?? null, number: number ?? null, audience: notice.to, unproved: true },
    recipient: `person:${contactOwnerId}`,
    personId: contactOwnerId,
    staffId: null,
    // Not shown with the complaint to the holder of its access code.
    complaintId: null,
    contactId: channel === "in_app" ? null : contactId,
    channel,
    message: notice.message,
    locale,
  }));
}

function consumerRows(subject: Subject, notice: Notice, complaint: ComplaintContext): NewNotification[] {
  const delivery = deliveryTo(complaint);
  const mailed = notice.mail && delivery !== null && !isForeign(complaint);
  const channels = mailed ? (["in_app", delivery] as const) : (["in_app"] as const);
  return channels.map((channel) => ({
    ...subject,
    facts: {
      ...subject.facts,
      audience: notice.to,
      ...(channel !== "in_app" && complaint.unproved ? UNPROVED_FACTS : {}),
    },
    recipient: `person:${complaint.personId}`,
    personId: complaint.personId,
    staffId: null,
    contactId: channel === "in_app" ? null : complaint.contactId,
    channel,
    message: notice.message,
    locale: complaint.locale,
  }));
}

/** What goes once to the proved contact that is written to no more: its owner can change it back. */
function formerRows(
  subject: Subject,
  notice: Notice,
  { former, locale }: ComplaintContext,
): NewNotification[] {
  const channel = deliveryChannel(former?.kind ?? null, env().sendsTexts);
  if (former === null || channel === null) return [];
  return [
    {
      ...subject,
      facts: { ...subject.facts, audience: notice.to },
      recipient: `contact:${former.contactId}`,
      personId: former.personId,
      staffId: null,
      contactId: former.contactId,
      channel,
      message: notice.message,
      locale,
    },
  ];
}

function staffOf(to: StaffAudience, platformId: string, people: Addressees): readonly StaffRecipient[] {
  return to === "company" ? (people.companies.get(platformId) ?? []) : people.regulators[to];
}

/** Until when the consumer can answer a question or a proposal before silence answers; null when nothing waits for them. */
function answerBy({ type, at, facts }: ComplaintContext, rules: ClockRules): string | null {
  const templateReply = facts["templateReply"] === true;
  const lapse = lapseAfter({ type, atMs: at.getTime(), templateReply }, rules);
  return lapse === null ? null : new Date(lapse.atMs).toISOString();
}

/** The rows for one event of a complaint, by the rules under which it was filed. */
export function complaintNotifications(
  row: OutboxRow,
  complaint: ComplaintContext,
  rules: ClockRules,
  people: Addressees,
): NewNotification[] {
  const { type, ordinal, side, over, listed } = complaint;
  const hoursLeft = type === "warning" ? hoursLeftAt(ordinal, rules) : null;
  const subject: Subject = {
    eventKey: row.eventKey,
    complaintId: complaint.complaintId,
    reviewId: null,
    facts: {
      ...row.facts,
      number: complaint.number,
      platformZh: complaint.platformZh,
      platformEn: complaint.platformEn,
      at: complaint.at.toISOString(),
      deadlineAt: complaint.deadlineAt?.toISOString() ?? null,
      answerBy: answerBy(complaint, rules),
      breached: complaint.breached,
      head: complaint.head,
      ...(complaint.predecessor === null ? {} : { predecessor: complaint.predecessor }),
      ...(hoursLeft === null ? {} : { hoursLeft }),
    },
  };
  const { proved, toJudge, answered, facts } = complaint;
  const said = facts["breachCounts"];
  const occasion = {
    by: side,
    ordinal,
    hoursLeft,
    over,
    listed,
    proved,
    provedBefore: complaint.provedBefore,
    anotherContact: complaint.anotherContact,
    foreignContact: isForeign(complaint),
    again: row.eventKey.endsWith(ASKED_AGAIN),
    answered,
    received: complaint.facts["received"] === true,
    toJudge,
    breachCounts: typeof said === "boolean" ? said : complaint.breachCounts,
  };
  return EVENT_CATALOGUE[type].notices(occasion).flatMap((notice) => {
    if (notice.to === "consumer") return consumerRows(subject, notice, complaint);
    if (notice.to === "contact_owner") return ownerRows(subject, notice, complaint);
    if (notice.to === "former_contact") return formerRows(subject, notice, complaint);
    return staffRows(subject, notice, staffOf(notice.to, complaint.platformId, people));
  });
}

/** The rows for one event of a special review: staff only. */
export function reviewNotifications(
  row: OutboxRow,
  review: ReviewContext,
  people: Addressees,
  rules: Pick<ComplaintRules, "review_hold_hours">,
): NewNotification[] {
  const limit = actBy(review.review, rules);
  const subject: Subject = {
    eventKey: row.eventKey,
    complaintId: null,
    reviewId: review.reviewId,
    facts: {
      ...row.facts,
      number: review.number,
      platformSlug: review.platformSlug,
      platformZh: review.platformZh,
      platformEn: review.platformEn,
      at: review.openedAt.toISOString(),
      deadlineAt: limit === null ? null : new Date(limit).toISOString(),
    },
  };
  const type = REVIEW_EVENTS.find((known) => row.topic === `review_${known}`);
  const notices: readonly Notice[] =
    type === undefined ? [] : REVIEW_CATALOGUE[type].notices(row.facts["published"] === true);
  return notices.flatMap((notice) =>
    notice.to === "consumer" || notice.to === "contact_owner" || notice.to === "former_contact"
      ? []
      : staffRows(subject, notice, staffOf(notice.to, review.platformId, people)),
  );
}

/** A one-time code goes to the contact it was asked for, and is shown nowhere else. */
export function codeNotification(row: OutboxRow): NewNotification {
  return {
    eventKey: row.eventKey,
    recipient: row.eventKey,
    personId: null,
    staffId: null,
    contactId: null,
    channel: row.facts["kind"] === "phone" ? "sms" : "email",
    message: "one_time_code",
    locale: typeof row.facts["locale"] === "string" ? row.facts["locale"] : "zh",
    complaintId: null,
    reviewId: null,
    facts: { ...row.facts, audience: "consumer" },
  };
}
