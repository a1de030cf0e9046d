// What a decision rests on beside the status and the command. Source: docs/domain/complaint.md, "Whose move it is, and whether time runs".
import type { Side } from "../people/actor";
import { isForJudges } from "./answered-not-agreed";
import { HOUR_MS } from "../clock/clock-time";
import type { ClockSnapshot } from "../clock/clock-snapshot";
import type { Outcome, Status, WithdrawalReason } from "./complaint";
import { conversationsOfCycle, firstContacts } from "./person-spoke";
import type { PromiseState } from "./deed-promise";
import { brokenBefore } from "./promise";
import type { Refusal } from "./refusals";

/** What a command does to time. `starts`: a cycle begins. `resumes`: a pause or a hold ends. */
export const CLOCK_EFFECTS = ["starts", "none", "pauses", "holds", "resumes", "stops"] as const;
export type ClockEffect = (typeof CLOCK_EFFECTS)[number];

export interface LifecycleFacts {
  readonly contactsStanding: number;
  /** Those of them that were attested in the running cycle. */
  readonly conversationsOfCycle: number;
  /** Those of them that are a first contact: not a call that the consumer is said to have made and has not confirmed. */
  readonly firstContacts: number;
  /** The conversation that is answered or revoked was attested in an earlier cycle. */
  readonly ofEarlierCycle: boolean;
  readonly disputes: number;
  /** In the running cycle. */
  readonly breached: boolean;
  readonly pauseUsed: boolean;
  readonly questionAsked: boolean;
  readonly proposalHolds: boolean;
  /** The proposal at hand (being made, or waiting) is flagged as a template reply. */
  readonly templateReply: boolean;
  readonly contestUsed: boolean;
  readonly contestPending: boolean;
  readonly appealPending: boolean;
  readonly appealedByActor: boolean;
  /** An appeal waits, and the actor has decided something on this complaint. */
  readonly decidedByActor: boolean;
  /** A breach waits to be judged. */
  readonly judgementWaits: boolean;
  /** An officer has proposed that it does not count. */
  readonly judgementProposed: boolean;
  /** The actor is that officer. */
  readonly proposedByActor: boolean;
  /** The breach of the running cycle is, or was, one for two people to judge. */
  readonly forJudges: boolean;
  /** What is asked for: that the breach counts, or that it does not; null when nothing is said of it. */
  readonly breachCounts: boolean | null;
  readonly companyActed: boolean;
  readonly reopened: boolean;
  readonly cycle: number;
  /** The contact that it has now was proved: its own code answered, or claimed by its owner. */
  readonly contactProved: boolean;
  /** It was proved once, by whatever contact or session. */
  readonly proved: boolean;
  /** How a closed complaint ended; for `filed`, `contest_upheld` and `adjudicated` the outcome asked for. */
  readonly outcome: Outcome | null;
  readonly withdrawalReason: WithdrawalReason | null;
  readonly hoursSinceClosing: number;
  /** Since the last deed of the proposal on which it closed fell due (negative before it); null when none does. */
  readonly hoursSincePromised: number | null;
  /** On an acceptance: the consumer says that they have all of it. */
  readonly received: boolean;
  /** The promise that is answered, or falls due; null when there is no such promise. */
  readonly promise: PromiseState | null;
  /** Since it fell due; negative before. */
  readonly hoursSinceDue: number;
  /** A promise was said to be broken before, and reopened the complaint by right. */
  readonly brokenBefore: boolean;
  /** A promise broken after the first waits for a regulator. */
  readonly promiseToJudge: boolean;
  readonly consumerAppealPending: boolean;
  readonly forCompany: boolean;
  /** It was late, and that counts. */
  readonly lateCounts: boolean;
}

export type Decision =
  | { readonly status: Status; readonly outcome: Outcome | null; readonly clock: ClockEffect }
  | { readonly refused: Refusal };

export const NO_FACTS: LifecycleFacts = {
  contactsStanding: 0,
  conversationsOfCycle: 0,
  firstContacts: 0,
  ofEarlierCycle: false,
  disputes: 0,
  breached: false,
  pauseUsed: false,
  questionAsked: false,
  proposalHolds: false,
  templateReply: false,
  contestUsed: false,
  contestPending: false,
  appealPending: false,
  appealedByActor: false,
  decidedByActor: false,
  judgementWaits: false,
  judgementProposed: false,
  proposedByActor: false,
  forJudges: false,
  breachCounts: null,
  companyActed: false,
  reopened: false,
  cycle: 1,
  contactProved: false,
  proved: false,
  outcome: null,
  withdrawalReason: null,
  hoursSinceClosing: 0,
  hoursSincePromised: null,
  received: false,
  promise: null,
  hoursSinceDue: 0,
  brokenBefore: false,
  promiseToJudge: false,
  consumerAppealPending: false,
  forCompany: false,
  lateCounts: false,
};

/** The facts that the clock's memory holds, for one side at one instant. The snapshot must be settled up to it. */
export function factsOf(snapshot: ClockSnapshot, side: Side, nowMs: number): LifecycleFacts {
  const appealed: Readonly<Record<Side, boolean>> = {
    consumer: snapshot.appealedByConsumer,
    company: snapshot.appealedByCompany,
    regulator: false,
    clock: false,
  };
  const { closedAt, promisedAt } = snapshot;
  return {
    contactsStanding: snapshot.contactsStanding,
    conversationsOfCycle: conversationsOfCycle(snapshot),
    firstContacts: firstContacts(snapshot),
    ofEarlierCycle: false,
    disputes: snapshot.disputes,
    breached: snapshot.cycleBreachedAt !== null,
    pauseUsed: snapshot.pauseUsed,
    questionAsked: snapshot.everAsked,
    proposalHolds: snapshot.proposalHolds,
    templateReply: false,
    contestUsed: snapshot.contestUsed,
    contestPending: snapshot.contestPending,
    appealPending: snapshot.appealPending,
    appealedByActor: appealed[side],
    decidedByActor: false,
    judgementWaits: snapshot.judgement !== null,
    judgementProposed: snapshot.judgement?.proposed === true,
    proposedByActor: false,
    forJudges: isForJudges(snapshot),
    breachCounts: null,
    companyActed: snapshot.companyActed,
    reopened: snapshot.reopened,
    cycle: snapshot.cycle,
    contactProved: snapshot.contactProved,
    proved: snapshot.provedAt !== null,
    outcome: snapshot.outcome,
    withdrawalReason: null,
    hoursSinceClosing: closedAt === null ? 0 : (nowMs - closedAt) / HOUR_MS,
    hoursSincePromised: promisedAt === null ? null : (nowMs - promisedAt) / HOUR_MS,
    received: false,
    promise: null,
    hoursSinceDue: 0,
    brokenBefore: brokenBefore(snapshot),
    promiseToJudge: snapshot.promises.some(({ state }) => state === "to_judge"),
    consumerAppealPending: snapshot.consumerAppealPending,
    forCompany: side === "company",
    lateCounts: snapshot.lateSince !== null,
  };
}
