// Since which breach a complaint is late, and when it comes due for the shares, where a breach may wait to be judged.
// Source: docs/domain/complaint.md, "Answered, not agreed".
import type { ClockSnapshot } from "../clock/clock-snapshot";
import { ANSWERS_TO_BE_JUDGED } from "./answered-not-agreed";

type Counting = Pick<ClockSnapshot, "breachCounts" | "lateSince" | "cameDueAt" | "judgement">;

/**
 * What a breach at an instant does to counting. One that counts already makes the complaint late, whatever follows. After
 * breaches that do not count it is late since this one; one that still waits was judged by nobody, and counts with it.
 */
export function countingAfterBreach(before: ClockSnapshot, breachMs: number): Counting {
  const { judgement, lateSince } = before;
  const cameDueAt = judgement?.cameDueAt ?? before.cameDueAt ?? breachMs;
  const since = judgement?.since ?? breachMs;
  if (lateSince !== null || before.answersDisputed < ANSWERS_TO_BE_JUDGED)
    return { breachCounts: true, lateSince: lateSince ?? since, cameDueAt, judgement: null };
  // Another one meanwhile gains no time; what was proposed before it was not about it.
  const waiting = { since, cameDueAt, proposed: false };
  return { breachCounts: false, lateSince: null, cameDueAt: null, judgement: waiting };
}

/**
 * What is said of the breach, by somebody whom the rules let say it: it enters the shares, or stays out of them. That it counts
 * is said of the one that waits, or else of the latest, and takes nothing from the date of one that counts already.
 */
export function countingOnceJudged(
  before: Pick<ClockSnapshot, "judgement" | "cameDueAt" | "lateSince" | "fired">,
  breachCounts: boolean,
): Counting {
  const { judgement, cameDueAt, lateSince, fired } = before;
  const latest = fired.findLast(({ type }) => type === "breach")?.scheduledMs ?? null;
  return {
    breachCounts,
    lateSince: breachCounts ? (lateSince ?? judgement?.since ?? latest) : null,
    cameDueAt: judgement?.cameDueAt ?? cameDueAt,
    judgement: null,
  };
}
