// What the clock remembers of a complaint: small, plain, and enough to continue without the event list.
// Every instant is in epoch milliseconds, every span in milliseconds, so that it is stored as it stands.
import type { ClockState, Outcome, Status } from "../complaint/complaint";
import type { Side } from "../people/actor";
import type { ClockEvent, EventType } from "../complaint/events";
import type { DeedPromise } from "../complaint/deed-promise";
import type { WithdrawalReason } from "../complaint/complaint";

/** One row of the log, as far as the clock cares. */
export interface LogEvent {
  readonly type: EventType;
  readonly atMs: number;
  /** A clock's event only: the instant for which it was scheduled. */
  readonly scheduledMs?: number;
  readonly cycle?: number;
  /** A milestone's: which of several, from 1. */
  readonly ordinal?: number;
  /** On `resolution_proposed`: it was flagged as a template reply. */
  readonly templateReply?: boolean;
  /** On `resolution_proposed`: the date by which the company promises to have done it. */
  readonly promisedMs?: number;
  /**
   * On `resolution_proposed`: its deeds, in order. A promised one is due at the end of its day in Asia/Shanghai; null: it is
   * said to be done.
   */
  readonly deeds?: readonly { readonly dueMs: number | null }[];
  /** On `resolution_accepted`: the consumer has all that was promised. */
  readonly received?: boolean;
  /** On a closing: logged before promises had consequences; nobody is asked about what it promised. */
  readonly beforePromises?: boolean;
  /** On the answer to a promise: its number, from 1. A milestone's is its ordinal. */
  readonly promise?: number;
  /** On `filed` (recorded), `contest_upheld` and `adjudicated`. */
  readonly outcome?: Outcome;
  /** On `filed`: elderly or disabled, so the first contact is due sooner. */
  readonly priority?: boolean;
  /** On `filed`: proved as it is filed. */
  readonly proved?: boolean;
  /** On `filed` and `contact_changed`: the contact answered a code before, to the person in whose session it is given. */
  readonly contactProved?: boolean;
  /** On `withdrawn`. */
  readonly withdrawalReason?: WithdrawalReason;
  /** On `adjudicated` and `breach_judged`: whether the breach counts; it does when nothing is said. */
  readonly breachCounts?: boolean;
  /** On `resolution_disputed`: the answer was heard (answered-not-agreed.ts); a log of before says nothing of it, and it was not. */
  readonly answerHeard?: boolean;
  /** On an answered or revoked conversation: the cycle in which it was attested; left out, one of the running cycle. */
  readonly contactCycle?: number;
  /** On a conversation and its answer: the consumer is said to have made the call. */
  readonly fromConsumer?: boolean;
  /** Who did it; needed on `appealed` and `message_sent`. */
  readonly by?: Side;
}

/** What time alone has done. `atMs` differs from `scheduledMs` only when a conversation that falls fires the first-contact milestone. */
export interface DerivedEvent {
  readonly type: ClockEvent;
  /** Which of several milestones of this type, from 1; 1 for everything else. */
  readonly ordinal: number;
  readonly atMs: number;
  readonly scheduledMs: number;
  readonly cycle: number;
}

/** A breach that waits to be judged. */
export interface Judgement {
  /** The instant of the breach: its time to be judged runs from here. */
  readonly since: number;
  /** When the complaint comes due once it is judged: in no share until then. */
  readonly cameDueAt: number;
  /** An officer has proposed that it does not count, and a second person has not spoken yet. */
  readonly proposed: boolean;
}

export interface ClockSnapshot {
  readonly status: Status;
  readonly outcome: Outcome | null;
  /** The rulebook of filing, which binds this complaint for good. */
  readonly rulebook: string;
  readonly priority: boolean;
  readonly filedAt: number;
  readonly closedAt: number | null;
  /** The instant of the latest event; nothing may be applied before it. */
  readonly lastAt: number;

  // The running cycle. `recorded` complaints have no clock: budget 0, never running.
  readonly cycle: number;
  readonly budgetMs: number;
  /** Running time of this cycle up to `runningSince`, or in whole while the clock does not run. */
  readonly spentMs: number;
  readonly runningSince: number | null;
  readonly cycleBreachedAt: number | null;

  // Over the whole complaint.
  readonly breachedAt: number | null;
  readonly fired: readonly DerivedEvent[];
  readonly questionAskedAt: number | null;
  readonly everAsked: boolean;
  readonly proposedAt: number | null;
  readonly proposalHolds: boolean;
  readonly proposalFlagged: boolean;
  /** When each deed of the waiting proposal is promised for, in their order; null: it is said to be done. */
  readonly proposalDeeds: readonly (number | null)[];
  /** Every deed of the proposals on which it closed, in the order in which they were promised. */
  readonly promises: readonly DeedPromise[];
  /** When the last deed of the proposal on which it closed falls due; null when none does. */
  readonly promisedAt: number | null;
  readonly contactsStanding: number;
  /** How many of them were attested before the running cycle began: no ground for a proposal in it. */
  readonly contactsBefore: number;
  /** How many of them the consumer is said to have begun and has not confirmed: no first contact yet. */
  readonly contactsToConfirm: number;
  /** Since when no conversation stands that is a first contact. */
  readonly noContactSince: number;
  readonly disputes: number;
  /** How many answers of the running cycle were heard (answered-not-agreed.ts) and disputed before its breach. */
  readonly answersDisputed: number;
  readonly pauseUsed: boolean;
  readonly contestUsed: boolean;
  readonly contestPending: boolean;
  readonly appealPending: boolean;
  /** Of the appeals that wait, one is the consumer's. */
  readonly consumerAppealPending: boolean;
  readonly appealedByConsumer: boolean;
  readonly appealedByCompany: boolean;
  readonly companyActed: boolean;
  readonly reopened: boolean;

  // Whose it is (proof.ts).
  /** The first proof; null while there is none. Only a proved complaint counts. */
  readonly provedAt: number | null;
  /** Whether the contact that it has now was proved. */
  readonly contactProved: boolean;
  /** When the owner of its contact disowned it, while it waits for another contact; null once it has one. */
  readonly disownedAt: number | null;

  // What reviews and public figures are counted from (counted.ts).
  /** Whether the complaint counts by its outcome; that it is proved is asked where people are counted. */
  readonly counted: boolean;
  /** A breach that waits to be judged; null when none does. */
  readonly judgement: Judgement | null;
  /** Whether its breach counts, as judged or adjudicated; not while one waits to be judged. */
  readonly breachCounts: boolean;
  /** The instant of the first breach that counts: since when it is late; null when none does. A broken promise is another thing. */
  readonly lateSince: number | null;
  /** First breach or first closing, whichever is earlier; null while neither, and while a breach waits to be judged. */
  readonly cameDueAt: number | null;
  /** When the first contact comes or came due; null when the complaint closed before that. */
  readonly firstContactDueAt: number | null;
}

/** A milestone that fired, or that would fire if nothing else happened. Cancelled ones are left out. */
export interface MilestoneReading {
  readonly kind: ClockEvent;
  readonly ordinal: number;
  readonly cycle: number;
  readonly scheduledMs: number;
  readonly fired: boolean;
}

/** What a page or a caller reads of one clock at one instant. */
export interface ClockReading {
  readonly status: Status;
  readonly state: ClockState;
  /** Now plus what is left; the breach once there is one; null when closed without a breach in the running cycle. */
  readonly deadlineMs: number | null;
  /** Running time of the current cycle. */
  readonly elapsedMs: number;
  readonly remainingMs: number;
  readonly breachedAtMs: number | null;
  readonly outcome: Outcome | null;
  readonly overdue: boolean;
  readonly cycle: number;
  readonly budgetMs: number;
  readonly milestones: readonly MilestoneReading[];
}

/** The next thing that time alone would bring; `atMs` is the instant at which it happens. */
export interface NextDue {
  readonly kind: ClockEvent;
  readonly atMs: number;
}
