// THE CATALOGUE OF EVENTS: the facts of each event of a complaint, and what it brings about. Every set of events in the product is
// derived from it, and a new type does not compile without its entry here and its row in lifecycle-table.ts (who, in
// which status, what becomes of the complaint). Source: docs/domain/complaint.md.
import type { LogEvent } from "../clock/clock-snapshot";
import {
  CHANNELS,
  CALL_DIRECTIONS,
  CONTEST_KINDS,
  MATTERS,
  OUTCOMES,
  REFERRALS,
  REMEDIES,
  WITHDRAWAL_REASONS,
} from "./complaint";
import type { ConversationAnswer, TextKind } from "./complaint";
import {
  aCount,
  aDay,
  aFlag,
  aName,
  anId,
  anInstant,
  listOf,
  maybe,
  oneOf,
  orNull,
  textDigests,
} from "./event-facts";
import type { FactShape, FactsOf } from "./event-facts";
import type { EventType } from "./events";
import { DEED_KINDS, PROPOSAL_DECISIONS, REFUSAL_GROUNDS } from "../answer/proposal";
import { promiseBroken, promiseDue } from "../notification/promise-notices";
import { FILED_AS, PROVED_BY } from "./proof";
import { inApp, mail, mailBoth, toOthers, type NoticesOf } from "../notification/notice";
import { claimAsked, contactChanged, disowned, proved } from "../notification/proof-notices";
import {
  breached,
  breachJudged,
  escalation,
  firstContactMissed,
  warning,
} from "../notification/time-notices";

export interface CatalogueEntry {
  /** The facts that its row in the log may hold. */
  readonly facts: FactShape;
  /** The kinds of the texts that it stands for. */
  readonly texts: readonly TextKind[];
  /** Whether the people of its platform are recounted after it. */
  readonly recounts: boolean;
  /** Whether it is an act of the company: after one, a complaint can no longer be amended or withdrawn as mistaken. */
  readonly companyAct: boolean | "by_company";
  /** Whether a regulator decides something by it that an appeal can be against: who did so decides no appeal here. */
  readonly decides: boolean;
  /** What becomes of one attested conversation by it; null for everything else. */
  readonly answersConversation: ConversationAnswer | null;
  readonly notices: NoticesOf;
}

const texts = { texts: maybe(textDigests) } as const;
const quiet = { recounts: false, companyAct: false, decides: false, answersConversation: null } as const;

const filed: NoticesOf = (occasion) => {
  const { by, over, listed } = occasion;
  // A court or another agency already has it: no clock runs, and the company is asked for nothing.
  if (over)
    return [
      mail("consumer", "recorded_receipt"),
      inApp("company", "recorded_for_company"),
      ...claimAsked(occasion),
    ];
  // A regulator files only what a decision turned into a complaint elsewhere: its consumer has not seen number and code.
  if (by === "regulator") return [mail("consumer", "filed_elsewhere"), mail("company", "filed_for_company")];
  // Nobody works for a platform that no regulator has confirmed: nothing has been passed on.
  if (!listed) return [mail("consumer", "unlisted_receipt"), ...claimAsked(occasion)];
  return [mail("consumer", "filed_receipt"), mail("company", "filed_for_company"), ...claimAsked(occasion)];
};

const platformConfirmed: NoticesOf = ({ over }) =>
  over ? [inApp("company", "closed_complaint_arrived")] : mailBoth("platform_confirmed");

/** What is still owed after it is no more than accepted: only its consumer says that it is solved. */
const accepted: NoticesOf = ({ received }) => [mail("company", received ? "solved" : "accepted")];

const filedFacts = {
  number: aName,
  platformId: anId,
  channel: oneOf(CHANNELS),
  matter: oneOf(MATTERS),
  priority: aFlag,
  rulebook: aName,
  attempts: aCount,
  attemptsDigest: maybe(aName),
  outcome: maybe(oneOf(["recorded"])),
  proof: maybe(oneOf(FILED_AS)),
  contactProved: maybe(aFlag),
  deskId: maybe(anId),
  predecessorId: maybe(anId),
  predecessor: maybe(aName),
  texts: maybe(textDigests),
} as const;
const attestedFacts = {
  contactId: anId,
  channel: oneOf(CHANNELS),
  startedAt: anInstant,
  seconds: aCount,
  direction: maybe(oneOf(CALL_DIRECTIONS)),
  personNew: maybe(aFlag),
  texts: maybe(textDigests),
} as const;
/** One of `by` (promised for that day) and `doneOn` is a day, the other null. Its words stand among the texts. */
const deedFacts = {
  kind: oneOf(DEED_KINDS),
  amountCents: orNull(aCount),
  by: orNull(aDay),
  doneOn: orNull(aDay),
} as const;
/** Of logs written before calls had a direction, neither the direction nor the cycle of the conversation is known. */
const answeredFacts = {
  contactId: anId,
  contactCycle: maybe(aCount),
  direction: maybe(oneOf(CALL_DIRECTIONS)),
} as const;
const proposedFacts = {
  proposalId: anId,
  // A proposal logged without a decision is granted without a deed, and promises nothing beyond its promised date.
  decision: maybe(oneOf(PROPOSAL_DECISIONS)),
  ground: maybe(orNull(oneOf(REFUSAL_GROUNDS))),
  // Logs written before a company could mark its own reason do not say so: nothing is marked in them.
  ownReason: maybe(aFlag),
  deeds: maybe(listOf(deedFacts)),
  remedy: maybe(orNull(oneOf(REMEDIES))),
  amountCents: maybe(orNull(aCount)),
  promisedAt: maybe(orNull(anInstant)),
  templateReply: aFlag,
  holds: aFlag,
  texts: maybe(textDigests),
} as const;
const upheldFacts = {
  outcome: oneOf(["rejected", "merged"]),
  successorId: maybe(anId),
  successor: maybe(aName),
  texts: maybe(textDigests),
} as const;
/** Ids of contacts, which are stored sealed. */
const contactChangedFacts = {
  contactId: anId,
  /** The one that it had; null: none. */
  formerId: orNull(anId),
  /** Whether that one was proved for the complaint. */
  formerProved: aFlag,
  contactProved: aFlag,
  /** Whether the company may see the new one. The consent to see the former one is over. */
  consented: aFlag,
} as const;
const adjudicatedFacts = {
  hadPerson: aFlag,
  hadAnswer: aFlag,
  inTime: aFlag,
  breachCounts: aFlag,
  outcome: maybe(oneOf(OUTCOMES)),
  texts: maybe(textDigests),
} as const;

// prettier-ignore
export const EVENT_CATALOGUE = {
  filed:                   { facts: filedFacts, texts: ["title", "narrative", "wanted", "barrier"], ...quiet, recounts: true, decides: true, notices: filed },
  human_contact_attested:  { facts: attestedFacts, texts: ["person"], ...quiet, companyAct: true, notices: toOthers(mail("consumer", "contact_attested")) },
  human_contact_revoked:   { facts: answeredFacts, texts: [], ...quiet, companyAct: true, answersConversation: "revoked", notices: toOthers(mail("consumer", "contact_revoked")) },
  human_contact_confirmed: { facts: answeredFacts, texts: [], ...quiet, answersConversation: "confirmed", notices: toOthers(inApp("company", "contact_confirmed")) },
  human_contact_denied:    { facts: answeredFacts, texts: [], ...quiet, answersConversation: "denied", notices: toOthers(mail("company", "contact_denied")) },
  information_requested:   { facts: texts, texts: ["question"], ...quiet, companyAct: true, notices: toOthers(mail("consumer", "information_asked")) },
  information_supplied:    { facts: texts, texts: ["reply"], ...quiet, notices: toOthers(mail("company", "information_supplied")) },
  information_lapsed:      { facts: {}, texts: [], ...quiet, notices: toOthers(inApp("consumer", "information_lapsed"), mail("company", "information_lapsed")) },
  resolution_proposed:     { facts: proposedFacts, texts: ["steps", "answer", "reason", "deed", "follow_up"], ...quiet, companyAct: true, notices: toOthers(mail("consumer", "proposal_received")) },
  resolution_accepted:     { facts: { received: maybe(aFlag) }, texts: [], ...quiet, recounts: true, notices: accepted },
  resolution_disputed:     { facts: { answerHeard: maybe(aFlag), ...texts }, texts: ["reason"], ...quiet, notices: toOthers(mail("company", "proposal_disputed")) },
  confirmation_lapsed:     { facts: { received: maybe(aFlag) }, texts: [], ...quiet, recounts: true, notices: toOthers(...mailBoth("unconfirmed")) },
  promise_due:             { facts: { promise: aCount }, texts: [], ...quiet, recounts: true, notices: promiseDue },
  promise_kept:            { facts: { promise: aCount }, texts: [], ...quiet, recounts: true, notices: toOthers(inApp("company", "promise_kept")) },
  promise_broken:          { facts: { promise: aCount, reopens: aFlag }, texts: [], ...quiet, recounts: true, notices: promiseBroken },
  contested:               { facts: { kind: oneOf(CONTEST_KINDS), ...texts }, texts: ["reason"], ...quiet, companyAct: true, notices: toOthers(mail("consumer", "contested"), inApp("officers", "contested")) },
  contest_dismissed:       { facts: texts, texts: ["reason"], ...quiet, decides: true, notices: toOthers(...mailBoth("contest_dismissed")) },
  contest_upheld:          { facts: upheldFacts, texts: ["reason"], ...quiet, recounts: true, decides: true, notices: toOthers(...mailBoth("contest_upheld")) },
  merged:                  { facts: { intoId: anId, into: aName }, texts: [], ...quiet, recounts: true, decides: true, notices: toOthers(...mailBoth("merged")) },
  withdrawn:               { facts: { reason: oneOf(WITHDRAWAL_REASONS), ...texts }, texts: ["reason"], ...quiet, recounts: true, notices: toOthers(inApp("company", "withdrawn")) },
  reopened:                { facts: texts, texts: ["reason"], ...quiet, recounts: true, notices: toOthers(mail("company", "reopened")) },
  appealed:                { facts: texts, texts: ["reason"], ...quiet, notices: toOthers(...mailBoth("appealed"), inApp("officers", "appealed")) },
  adjudicated:             { facts: adjudicatedFacts, texts: ["reason"], ...quiet, recounts: true, decides: true, notices: toOthers(...mailBoth("adjudicated")) },
  deed_found_done:         { facts: { promise: aCount, ...texts }, texts: ["reason"], ...quiet, recounts: true, decides: true, notices: toOthers(...mailBoth("deed_found_done")) },
  referred:                { facts: { to: oneOf(REFERRALS), ...texts }, texts: ["note"], ...quiet, notices: toOthers(mail("consumer", "referred")) },
  evidence_added:          { facts: texts, texts: ["note"], ...quiet, notices: toOthers(inApp("company", "evidence_added")) },
  message_sent:            { facts: texts, texts: ["message"], ...quiet, companyAct: "by_company", notices: toOthers(...mailBoth("message_received")) },
  amended:                 { facts: texts, texts: ["title", "narrative", "wanted"], ...quiet, notices: toOthers(inApp("company", "amended")) },
  contact_consent_withdrawn: { facts: {}, texts: [], ...quiet, notices: toOthers(inApp("company", "contact_consent_withdrawn")) },
  platform_confirmed:      { facts: { platformId: anId, fromId: anId }, texts: [], ...quiet, decides: true, notices: platformConfirmed },
  // `consented` is said of a contact that takes the place of another.
  proved:                  { facts: { by: oneOf(PROVED_BY), contactId: anId, consented: maybe(aFlag) }, texts: [], ...quiet, recounts: true, notices: proved },
  disowned:                { facts: { contactId: anId }, texts: [], ...quiet, notices: disowned },
  contact_changed:         { facts: contactChangedFacts, texts: [], ...quiet, notices: contactChanged },
  contact_lapsed:          { facts: {}, texts: [], ...quiet, notices: toOthers(inApp("consumer", "contact_lapsed"), inApp("company", "contact_lapsed")) },
  judgement_proposed:      { facts: texts, texts: ["reason"], ...quiet, decides: true, notices: () => [inApp("officers", "judgement_proposed")] },
  breach_judged:           { facts: { breachCounts: aFlag, ...texts }, texts: ["reason"], ...quiet, recounts: true, decides: true, notices: breachJudged },
  judgement_lapsed:        { facts: {}, texts: [], ...quiet, recounts: true, notices: () => mailBoth("breach_unjudged") },
  first_contact_due:       { facts: {}, texts: [], ...quiet, recounts: true, notices: firstContactMissed },
  warning:                 { facts: {}, texts: [], ...quiet, notices: warning },
  breach:                  { facts: {}, texts: [], ...quiet, recounts: true, notices: breached },
  escalation:              { facts: {}, texts: [], ...quiet, notices: escalation },
} as const satisfies Readonly<Record<EventType, CatalogueEntry>>;

/** The facts of one type of event. */
export type EventFacts<T extends EventType> = FactsOf<(typeof EVENT_CATALOGUE)[T]["facts"]>;

/** Whether an event is an act of the company. A company's message is one too. */
export function isCompanyAct({ type, by }: Pick<LogEvent, "type" | "by">): boolean {
  const { companyAct } = EVENT_CATALOGUE[type] as CatalogueEntry;
  return companyAct === "by_company" ? by === "company" : companyAct;
}
