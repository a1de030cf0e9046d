// When a new count of a platform's users takes a second person. Its size scales the limits of its thresholds, so that one
// hand could open a review on a platform, or keep one from ever opening. Source: docs/domain/platforms.md.
import { scaleFor } from "../review/review-threshold";
import type { RegisterRules, ThresholdRules } from "../rulebook/rulebook";
import { answerPercentFor } from "./answer-rate";

/** A count of users that took effect. `null` users: not known. */
export interface UsersChange {
  readonly atMs: number;
  readonly old: number | null;
  readonly new: number | null;
  /** Decided by two people: what they agreed on is the count that later changes start from. */
  readonly byTwo: boolean;
}

/** The count as it stands, and the changes that led there, the oldest first. */
export interface UsersHistory {
  readonly users: number | null;
  readonly changes: readonly UsersChange[];
}

type Rules = ThresholdRules & Pick<RegisterRules, "users_change_days" | "users_change_percent">;

const DAY_MS = 86_400_000;

/** Every limit that follows from the size, by rule; null where the rule cannot pass or does not apply. */
function limitsFor(users: number | null, rules: Rules): readonly (number | null)[] {
  const scale = scaleFor(users, rules.scale);
  return [
    rules.volume_people * scale,
    rules.vulnerable_people * scale,
    rules.barrier_people * scale,
    // So many people of a million: in people this limit moves as the users do, and cannot be reached while they are unknown.
    users,
    answerPercentFor(users, rules.answer_rate_by_users),
  ];
}

/** By more than one may of what it was. A limit that appears or vanishes has moved by more than any part of it. */
function movedFar(before: number | null, after: number | null, percent: number): boolean {
  if (before === null || after === null) return before !== after;
  return Math.abs(after - before) * 100 > before * percent;
}

function movesTooMuch(before: number | null, after: number | null, rules: Rules): boolean {
  if (scaleFor(before, rules.scale) !== scaleFor(after, rules.scale)) return true;
  const was = limitsFor(before, rules);
  return limitsFor(after, rules).some((limit, index) =>
    movedFar(was[index] ?? null, limit, rules.users_change_percent),
  );
}

/** The instant after which changes are looked at together. */
export function changesSince(
  nowMs: number,
  { users_change_days: days }: Pick<RegisterRules, "users_change_days">,
): number {
  return nowMs - days * DAY_MS;
}

/** The counts that a new one is held against: what stands, and what stood in the last days since two people decided. */
function comparedWith({ users, changes }: UsersHistory, since: number): readonly (number | null)[] {
  const ofTwo = changes.findLastIndex(({ byTwo }) => byTwo);
  const alone = changes.slice(ofTwo + 1).filter(({ atMs }) => atMs > since);
  return [users, ...alone.map((change) => change.old)];
}

/**
 * Whether one person may not set this count alone: it moves a scale step, or a limit by more than `users_change_percent`, against
 * what stands or against what stood in `users_change_days`. A change made exactly so many days ago is no longer one of them.
 */
export function needsSecondPerson(
  users: number | null,
  history: UsersHistory,
  nowMs: number,
  rules: Rules,
): boolean {
  if (users === history.users) return false;
  return comparedWith(history, changesSince(nowMs, rules)).some((before) =>
    movesTooMuch(before, users, rules),
  );
}
