// The one thing that a consumer can do now, and all the others. What is offered is what the command will take.
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import type { PersonEvent } from "@/lib/domain/complaint/events";
import { availableCommands } from "@/lib/domain/complaint/lifecycle";
import { factsOf } from "@/lib/domain/complaint/lifecycle-facts";
import { HOUR_MS } from "@/lib/domain/clock/clock-time";
import type { ClockRules } from "@/lib/domain/rulebook/rulebook";

export type DecisionKind =
  "answer" | "judge_proposal" | "answer_contact" | "answer_promise" | "reopen" | "appeal" | "ended" | "wait";

export interface Choices {
  readonly decision: DecisionKind;
  readonly available: readonly PersonEvent[];
  /** Whether "mistaken" is still a reason for which to withdraw. */
  readonly mayBeMistaken: boolean;
  readonly reopenBefore: Date | null;
  readonly appealBefore: Date | null;
}

export interface Circumstances {
  /** The company claims a conversation that was neither confirmed nor denied. */
  readonly unanswered: boolean;
  /** A deed is due, and may be said to be done or not. */
  readonly promiseDue: boolean;
  /** It was filed again, against another platform. */
  readonly wentOn: boolean;
}

/** What lapses comes first: a question, a proposal; then a claim of the company; a promise; then the ways back. */
function decide(
  snapshot: ClockSnapshot,
  available: readonly PersonEvent[],
  { unanswered, promiseDue, wentOn }: Circumstances,
): DecisionKind {
  if (snapshot.status === "awaiting_consumer") return "answer";
  if (snapshot.status === "proposed") return "judge_proposal";
  if (snapshot.status === "open") {
    return unanswered && available.includes("human_contact_confirmed") ? "answer_contact" : "wait";
  }
  if (promiseDue) return "answer_promise";
  if (available.includes("reopened")) return "reopen";
  // Nobody is pressed to appeal against their own withdrawal, or before they read where their complaint went on.
  const settled = snapshot.outcome === "withdrawn" || snapshot.outcome === "merged" || wentOn;
  return available.includes("appealed") && !settled ? "appeal" : "ended";
}

export function choicesOf(
  snapshot: ClockSnapshot,
  rules: ClockRules,
  now: Date,
  circumstances: Circumstances,
): Choices {
  const facts = factsOf(snapshot, "consumer", now.getTime());
  const available = availableCommands(snapshot.status, "consumer", facts, rules);
  const { closedAt, promisedAt } = snapshot;
  const ends = (from: number, hours: number) => new Date(from + hours * HOUR_MS);
  return {
    decision: decide(snapshot, available, circumstances),
    available,
    mayBeMistaken: !snapshot.companyActed,
    reopenBefore:
      closedAt === null || !available.includes("reopened")
        ? null
        : ends(Math.max(closedAt, promisedAt ?? closedAt), rules.reopen_window_hours),
    appealBefore:
      closedAt === null || !available.includes("appealed") ? null : ends(closedAt, rules.appeal_hours),
  };
}
