// What the rows of the lifecycle table remember for later rules, beside status, outcome and time, which the row's own
// cells decide. Source: docs/domain/complaint.md.
import type { ClockSnapshot, DerivedEvent, LogEvent } from "./clock-snapshot";
import type { ClockEvent } from "./events";

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
export type Memory = (before: ClockSnapshot, event: LogEvent) => Partial<Omit<ClockSnapshot, DecidedByRow>>;

export const contactStands: Memory = (before, { fromConsumer = false }) => ({
  contactsStanding: before.contactsStanding + 1,
  contactsToConfirm: before.contactsToConfirm + (fromConsumer ? 1 : 0),
});

/** A call that the consumer is said to have made is a first contact from now on. */
export const contactConfirmed: Memory = ({ contactsToConfirm }, { fromConsumer = false }) =>
  fromConsumer ? { contactsToConfirm: Math.max(0, contactsToConfirm - 1) } : {};

/** Denied or revoked. When none of the running cycle is left standing, and a hold ends, it counts as a dispute. */
export const contactFell: Memory = (before, event) => {
  const { atMs, contactCycle = before.cycle, fromConsumer = false } = event;
  const contactsStanding = Math.max(0, before.contactsStanding - 1);
  const earlier = contactCycle < before.cycle ? before.contactsBefore - 1 : before.contactsBefore;
  const contactsBefore = Math.max(0, Math.min(earlier, contactsStanding));
  const toConfirm = before.contactsToConfirm - (fromConsumer ? 1 : 0);
  const contactsToConfirm = Math.max(0, Math.min(toConfirm, contactsStanding));
  const wasFirst = before.contactsStanding > before.contactsToConfirm;
  return {
    contactsStanding,
    contactsBefore,
    contactsToConfirm,
    noContactSince: wasFirst && contactsStanding === contactsToConfirm ? atMs : before.noContactSince,
    disputes: before.disputes + (before.proposalHolds && contactsStanding === contactsBefore ? 1 : 0),
  };
};

export const questionAsked: Memory = (_, { atMs }) => ({ questionAskedAt: atMs, everAsked: true });

export const proposalMade: Memory = (_, { atMs, templateReply, promisedMs }) => ({
  proposedAt: atMs,
  proposalFlagged: templateReply === true,
  proposalPromisedAt: promisedMs ?? null,
});

/** Only a proposal that was accepted promises anything. */
export const promiseAccepted: Memory = ({ proposalPromisedAt }) => ({ promisedAt: proposalPromisedAt });

export const disputed: Memory = ({ disputes }) => ({ disputes: disputes + 1 });

export const contestMade: Memory = () => ({ contestUsed: true, contestPending: true });

export const contestDecided: Memory = () => ({ contestPending: false });

export const reopened: Memory = () => ({ promisedAt: null, reopened: true });

export const appealMade: Memory = (before, { by }) => ({
  appealPending: true,
  appealedByCompany: before.appealedByCompany || by === "company",
  appealedByConsumer: before.appealedByConsumer || by === "consumer",
});

export const adjudicated: Memory = (_, { breachCounts = true }) => ({ appealPending: false, breachCounts });

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
  const { type, atMs, dueMs = atMs, cycle = before.cycle, ordinal = 1 } = event;
  return { type: type as ClockEvent, ordinal, atMs, dueMs, cycle };
}

export const milestoneFired: Memory = (before, event) => ({ fired: [...before.fired, fired(before, event)] });

/** The breach instant is the deadline, however late it is recorded; the first one stands for good. */
export const breached: Memory = (before, event) => {
  const breach = fired(before, event);
  return {
    fired: [...before.fired, breach],
    cycleBreachedAt: breach.dueMs,
    breachedAt: before.breachedAt ?? breach.dueMs,
    cameDueAt: before.cameDueAt ?? breach.dueMs,
  };
};
