// The public figures of a platform, or of all of them together: counts, never shares without their denominator.
// Source: docs/domain/rates.md, "What is counted".
import type { Channel } from "../complaint/complaint";
import type { BarrierCode } from "../complaint/barriers";
import type { KindReports } from "./channel-reports";
import type { DisputeFigures } from "./dispute-figures";
import type { ObligationCounts } from "./obligation-facts";

/** So many of so many. */
export interface OutOf {
  readonly hits: number;
  readonly of: number;
}

/** Attested conversations: the consumer confirmed or denied them, has not answered, or the company took them back. */
export interface ConversationFigures {
  readonly confirmed: number;
  readonly unanswered: number;
  readonly denied: number;
  readonly revoked: number;
}

/** Deeds of the proposals on which complaints closed: kept, broken, or due and unanswered. What was overtaken is in none. */
export interface PromiseFigures {
  readonly kept: number;
  readonly broken: number;
  readonly unanswered: number;
}

/** One channel through which people say they reached a person. */
export interface WayToAPerson {
  readonly channel: Channel;
  /** Those of one private mail domain are one. */
  readonly people: number;
  /** ISO instant of the latest report; null where nobody remembers when. */
  readonly latestAt: string | null;
  /** Median wait in seconds, one for each person; null where too few gave one. */
  readonly medianSeconds: number | null;
}

/** Counts over the last 30 days unless a field says otherwise. Everything not counted (lib/domain/complaint/counted) is left out. */
export interface PublicFigures {
  readonly people: number;
  readonly filed: number;
  /** First contacts that came due, and how many stood by then. */
  readonly firstContact: OutOf;
  /** How many of those contacts the consumer confirmed; missing in figures that were stored before it was counted. */
  readonly firstContactConfirmed?: number;
  readonly priorityFirstContact: OutOf;
  /** Complaints that came due, and how many did not breach. */
  readonly inTime: OutOf;
  /** Closed complaints, and how many the consumer called solved. */
  readonly solved: OutOf;
  readonly unconfirmed: number;
  /** Conversations that companies attested, by what became of them: four numbers, never one. */
  readonly contacts: ConversationFigures;
  /**
   * On complaints filed in the last 90 days: a deed may be promised for a day thirty days after the answer. Missing in figures
   * that were stored before it was counted.
   */
  readonly promises?: PromiseFigures;
  /**
   * Refusals, and how many of them gave what the company marked as its own reason for such matters. Of one platform; missing in
   * what is said of all, and in figures that were stored before it was counted.
   */
  readonly ownReasons?: OutOf;
  /** People of `obligation_days`, as what the platform owes is decided by. Missing where `ownReasons` is. */
  readonly obligations?: ObligationCounts;
  /** Over the same 90 days. Of one platform; missing in what is said of all, and in figures that were stored before it was counted. */
  readonly disputes?: DisputeFigures;
  readonly overdue: { readonly closed: number; readonly open: number; readonly over72: number };
  /** Of the same complaints as `firstContact`: the first contact that stands per hour after filing, 0 to 71. */
  readonly hoursToHuman: readonly number[];
  /** Of the same: those without a conversation that stands, neither in time nor later. */
  readonly withoutHuman: number;
  /** Distinct people per barrier, most first. */
  readonly barriers: readonly { readonly code: BarrierCode; readonly people: number }[];
  /** Over the window of evidence (`evidence_days`), those of enough people. */
  readonly ways: readonly WayToAPerson[];
  /** Kinds through which fewer people reached a person. Of one platform; missing in figures that were stored before hands were counted. */
  readonly rareWays?: readonly Channel[];
  /**
   * What people report of each kind of channel, over the window of evidence. Of one platform; missing in what is said of all, and
   * in figures that were stored before it was counted.
   */
  readonly channels?: readonly KindReports[];
}

/** What was late for longer, `overdue.over72` counts: one measure for every rulebook, by which the figure is named. Hours. */
export const VERY_LATE_HOURS = 72;

export const FIGURES_WINDOW_DAYS = 30;
export const PROMISES_WINDOW_DAYS = 90;
