// What the rows of the lifecycle table remember for later rules, beside status, outcome and time, which the row's own
// cells decide. Source: docs/domain/complaint.md.
import { isHeardAnswer } from "./answered-not-agreed";
import { countingAfterBreach, countingOnceJudged } from "./late-since";
import type { ClockSnapshot, DerivedEvent, LogEvent } from "../clock/clock-snapshot";
import type { ClockEvent } from "./events";
import { conversationsOfCycle, firstContacts } from "./person-spoke";
import type { DeedPromise } from "./deed-promise";
import { brokenBefore, cancelled, lastPromised, promisesOfClosing, withState } from "./promise";
import type { ClockRules } from "../rulebook/rulebook";

/** Decided by the row's cells and effect, and by nothing else. */
type DecidedByRow =
  | "status"
  | "outcome"
  | "closedAt"
  | "cycle"
  | "budgetMs"
  | "spentMs"
  | "runningSince"
  | "pauseUsed"
  | "proposalHolds";

/** Asked of the complaint as it was before the event. */
export type Memory = (
  before: ClockSnapshot,
  event: LogEvent,
  rules: ClockRules,
) => Partial<Omit<ClockSnapshot, DecidedByRow>>;

export const conversationStands: Memory = (before, { fromConsumer = false }) => ({
  contactsStanding: before.contactsStanding + 1,
  contactsToConfirm: before.contactsToConfirm + (fromConsumer ? 1 : 0),
});

/** A call that the consumer is said to have made is a first contact from now on. */
export const conversationConfirmed: Memory = ({ contactsToConfirm }, { fromConsumer = false }) =>
  fromConsumer ? { contactsToConfirm: Math.max(0, contactsToConfirm - 1) } : {};

/** Denied or revoked. When none of the running cycle is left standing, and a hold ends, it counts as a dispute. */
export const conversationFell: Memory = (before, event) => {
  const { atMs, contactCycle = before.cycle, fromConsumer = false } = event;
  const contactsStanding = Math.max(0, before.contactsStanding - 1);
  const earlier = contactCycle < before.cycle ? before.contactsBefore - 1 : before.contactsBefore;
  const contactsBefore = Math.max(0, Math.min(earlier, contactsStanding));
  const toConfirm = before.contactsToConfirm - (fromConsumer ? 1 : 0);
  const contactsToConfirm = Math.max(0, Math.min(toConfirm, contactsStanding));
  const counts = { contactsStanding, contactsBefore, contactsToConfirm };
  return {
    ...counts,
    noContactSince: firstContacts(before) > 0 && firstContacts(counts) === 0 ? atMs : before.noContactSince,
    disputes: before.disputes + (before.proposalHolds && conversationsOfCycle(counts) === 0 ? 1 : 0),
  };
};

export const questionAsked: Memory = (_, { atMs }) => ({ questionAskedAt: atMs, everAsked: true });

/** Before there were deeds, a proposal promised one date at most. */
export const proposalMade: Memory = (_, { atMs, templateReply, promisedMs, deeds }) => ({
  proposedAt: atMs,
  proposalFlagged: templateReply === true,
  proposalDeeds: deeds?.map(({ dueMs }) => dueMs) ?? (promisedMs === undefined ? [] : [promisedMs]),
});

/** Accepted, or nobody said anything against it: from here on its deeds are owed. */
export const promised: Memory = (before, { type, atMs, received = false, beforePromises }, rules) =>
  beforePromises === true
    ? { promisedAt: type === "resolution_accepted" ? lastPromised(before) : null }
    : promisesOfClosing(before, atMs, received, rules);

export const promiseFellDue: Memory = (before, event, rules) => ({
  ...milestoneFired(before, event, rules),
  promises: withState(before.promises, event.ordinal ?? 1, { state: "due" }),
});

export const promiseKept: Memory = ({ promises }, { promise = 0 }) => ({
  promises: withState(promises, promise, { state: "kept" }),
});

/** The first one reopens, and the others are not asked about any more; a later one waits for a regulator. */
export const promiseBroken: Memory = (before, { atMs, promise = 0 }) => {
  const first = !brokenBefore(before);
  const state = first ? "broken" : "to_judge";
  const promises = withState(before.promises, promise, { state, brokenMs: atMs });
  return first ? { ...startedOver, promises: cancelled(promises) } : { promises };
};

export const deedFoundDone: Memory = ({ promises }, { promise = 0 }) => ({
  promises: withState(promises, promise, { state: "found_done" }),
});

export const disputed: Memory = (before, { answerHeard = isHeardAnswer(before) }) => ({
  disputes: before.disputes + 1,
  answersDisputed: before.answersDisputed + (answerHeard ? 1 : 0),
});

export const contestMade: Memory = () => ({ contestUsed: true, contestPending: true });

export const contestDecided: Memory = () => ({ contestPending: false });

/** What is asked of the next cycle alone. A company's appeal against how the last one ended is moot. */
const startedOver = { promisedAt: null, appealPending: false, consumerAppealPending: false } as const;

export const reopened: Memory = ({ promises }) => ({
  ...startedOver,
  promises: cancelled(promises),
  reopened: true,
});

export const appealMade: Memory = (before, { by }) => ({
  appealPending: true,
  consumerAppealPending: before.consumerAppealPending || by === "consumer",
  appealedByCompany: before.appealedByCompany || by === "company",
  appealedByConsumer: before.appealedByConsumer || by === "consumer",
});

/** Another outcome takes the place of what was promised. What was said to be broken is judged. */
export const adjudicated: Memory = (before, { outcome, breachCounts = true }) => ({
  appealPending: false,
  consumerAppealPending: false,
  promises: adjudicatedPromises(before, outcome !== undefined && outcome !== before.outcome),
  ...countingOnceJudged(before, breachCounts),
});

function adjudicatedPromises({ promises }: ClockSnapshot, otherOutcome: boolean): readonly DeedPromise[] {
  const current = otherOutcome ? cancelled(promises) : promises;
  return current.some(({ state }) => state === "to_judge")
    ? current.map((one) => (one.state === "to_judge" ? { ...one, state: "broken" } : one))
    : current;
}

export const judgementProposed: Memory = ({ judgement }) =>
  judgement === null ? {} : { judgement: { ...judgement, proposed: true } };

/** Judged; a breach that nobody judged counts. */
export const breachJudged: Memory = (before, { breachCounts = true }) =>
  countingOnceJudged(before, breachCounts);

/** Filed in a session of its person, or in the place of a proved one, it is proved as it is filed. */
export const filedAsProved: Memory = (_, { atMs, proved = false, contactProved = false }) => ({
  provedAt: proved ? atMs : null,
  contactProved,
});

/** The first proof stands for good, whatever contact comes later. */
export const proved: Memory = ({ provedAt }, { atMs }) => ({
  provedAt: provedAt ?? atMs,
  contactProved: true,
  disownedAt: null,
});

/**
 * A complaint that was proved otherwise runs on; one that was not waits for a contact of its filer. Its week is that of the
 * first owner who disowned it: another stranger's contact buys no second one.
 */
export const disowned: Memory = ({ provedAt, disownedAt }, { atMs }) => ({
  contactProved: false,
  disownedAt: provedAt === null ? (disownedAt ?? atMs) : null,
});

/** Unproved until its own code is answered. What was proved stays so, and a week for another contact is not over yet. */
export const contactChanged: Memory = (_, { contactProved = false }) => ({ contactProved });

function fired(before: ClockSnapshot, event: LogEvent): DerivedEvent {
  const { type, atMs, scheduledMs = atMs, cycle = before.cycle, ordinal = 1 } = event;
  return { type: type as ClockEvent, ordinal, atMs, scheduledMs, cycle };
}

export const milestoneFired: Memory = (before, event) => ({ fired: [...before.fired, fired(before, event)] });

/** The breach instant is the deadline, however late it is recorded; the first one stands for good. */
export const breached: Memory = (before, event) => {
  const breach = fired(before, event);
  return {
    fired: [...before.fired, breach],
    cycleBreachedAt: breach.scheduledMs,
    breachedAt: before.breachedAt ?? breach.scheduledMs,
    ...countingAfterBreach(before, breach.scheduledMs),
  };
};
