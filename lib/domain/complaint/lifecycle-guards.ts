// The guards of the lifecycle table: each says why not, or null. Source: docs/domain/complaint.md.
import type { LifecycleFacts } from "./lifecycle-facts";
import type { Refusal } from "./refusals";
import type { ClockRules } from "../rulebook/rulebook";

/** `live`: the complaint is not closed. Time limits admit what comes strictly before them. */
export type Guard = (facts: LifecycleFacts, rules: ClockRules, live: boolean) => Refusal | null;

export const conversationStands: Guard = (facts) => (facts.contactsStanding > 0 ? null : "no_contact_stands");

/** After a reopening somebody speaks to the consumer again before anything is proposed. */
export const conversationOfCycleStands: Guard = (facts) => {
  if (facts.conversationsOfCycle > 0) return null;
  return facts.contactsStanding > 0 ? "no_contact_this_cycle" : "no_contact_stands";
};

/** A first contact is missed only while nobody has spoken to the consumer. */
export const noFirstContact: Guard = (facts) => (facts.firstContacts > 0 ? "contact_stands" : null);

/** Warnings come before the breach of their cycle, and a cycle is breached once. */
export const notBreached: Guard = (facts) => (facts.breached ? "already_breached" : null);

export const breached: Guard = (facts) => (facts.breached ? null : "not_breached");

export const questionAsked: Guard = (facts) => (facts.questionAsked ? null : "no_question_asked");

/** Silence on a template reply never closes a complaint. */
export const notFlagged: Guard = (facts) => (facts.templateReply ? "flagged_never_lapses" : null);

/** Once; not breached; in cycle 1. */
export const contestInTime: Guard = (facts) => {
  if (facts.contestUsed) return "already_contested";
  return facts.breached || facts.reopened || facts.cycle > 1 ? "too_late_to_contest" : null;
};

export const contestPending: Guard = (facts) => (facts.contestPending ? null : "no_contest_pending");

export const mistakenOnlyBefore: Guard = (facts) =>
  facts.withdrawalReason === "mistaken" && facts.companyActed ? "mistaken_too_late" : null;

export const beforeFirstAct: Guard = (facts) => (facts.companyActed ? "amend_too_late" : null);

/** Once, after `resolved` or `unconfirmed`, soon after the closing or after the date that was promised. */
export const reopenOnceInTime: Guard = (facts, rules) => {
  if (facts.outcome !== "resolved" && facts.outcome !== "unconfirmed") return "cannot_reopen_outcome";
  // A broken promise opens it beside this one reopening.
  if (facts.reopened) return "already_reopened";
  // A company that appeals against its own victory shuts no door.
  if (facts.consumerAppealPending) return "appeal_pending";
  if (facts.hoursSinceClosing < rules.reopen_window_hours) return null;
  const { hoursSincePromised } = facts;
  return hoursSincePromised !== null && hoursSincePromised < rules.reopen_window_hours
    ? null
    : "reopen_window_over";
};

/** Only what a closing promised, and only while that closing stands. */
export const promiseFallsDue: Guard = (facts) =>
  facts.promise === "promised" && isAskedAbout(facts) ? null : "no_such_promise";

/** Also before it falls due: the money may come early. */
export const promiseUnanswered: Guard = (facts) => {
  if (facts.promise === null || !isAskedAbout(facts)) return "no_such_promise";
  return facts.promise === "promised" || facts.promise === "due" ? null : "promise_answered";
};

/** Due, and not longer ago than the rulebook lets it be answered. */
export const promiseCanBreak: Guard = (facts, rules) => {
  if (facts.consumerAppealPending) return "appeal_pending";
  if (facts.promise === "promised") return "promise_not_due";
  return facts.hoursSinceDue < rules.promise_answer_hours ? null : "promise_answer_over";
};

export const promiseSaidBroken: Guard = (facts) =>
  facts.promise === "broken" || facts.promise === "to_judge" ? null : "promise_not_broken";

function isAskedAbout({ outcome }: LifecycleFacts): boolean {
  return outcome === "resolved" || outcome === "unconfirmed";
}

/** Once per side, within fifteen days of the closing; a `recorded` complaint has nothing to appeal against. */
export const appealOnceInTime: Guard = (facts, rules) => {
  if (facts.outcome === "recorded") return "nothing_to_appeal";
  if (facts.appealedByActor) return "already_appealed";
  // A company that was given right, and was not late, has nothing to appeal against.
  if (facts.forCompany && facts.outcome !== "for_consumer" && !facts.lateCounts) return "nothing_to_appeal";
  return facts.hoursSinceClosing < rules.appeal_hours ? null : "appeal_window_over";
};

/** A contact is proved once; a proved one is nobody else's to disown. */
export const contactNotProved: Guard = (facts) => (facts.contactProved ? "already_proved" : null);

/** Only a complaint that nobody proved ends because nobody proves it. */
export const notProved: Guard = (facts) => (facts.proved ? "already_proved" : null);

/** Live: after a breach in the running cycle, for one side. Closed: on an appeal or a promise broken after the first, by a person who decided nothing here. */
export const mayAdjudicate: Guard = (facts, _rules, live) => {
  if (facts.decidedByActor) return "decided_by_you";
  // Of a breach that two people judge, one alone does not say that it does not count; on an appeal, once it is judged.
  if (facts.breachCounts === false && facts.forJudges && (live || facts.judgementWaits))
    return "for_two_to_judge";
  if (!live) return facts.appealPending || facts.promiseToJudge ? null : "no_appeal_pending";
  if (!facts.breached) return "not_breached";
  return facts.outcome === "for_consumer" || facts.outcome === "for_company" ? null : "outcome_needed";
};

export const judgementWaits: Guard = (facts) => (facts.judgementWaits ? null : "no_breach_to_judge");

/** One proposal waits for its second person at a time. */
export const judgementNotProposed: Guard = (facts) => (facts.judgementProposed ? "judgement_proposed" : null);

/** That it counts, one officer says. That it does not, a second person confirms. */
export const twoForNotCounting: Guard = (facts) => {
  if (facts.breachCounts !== false) return null;
  if (!facts.judgementProposed) return "judgement_not_proposed";
  return facts.proposedByActor ? "judgement_by_you" : null;
};
