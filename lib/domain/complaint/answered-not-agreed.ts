// Answered, not agreed (有答复、未认可): a consumer who says twice that it is no answer does not make an honest company late.
// Whether such a breach counts, two people say. Source: docs/domain/complaint.md, "Answered, not agreed".
import type { ClockSnapshot } from "../clock/clock-snapshot";
import { hoursMs } from "../clock/clock-time";

/** So many answers of one cycle, given in time and disputed, and its breach is judged before it counts. */
export const ANSWERS_TO_BE_JUDGED = 2;

/** How long it waits for its judges; from then on it counts. */
export const JUDGEMENT_HOURS = 72;

/** From when on a breach that is not judged counts; null when none waits. Milliseconds, like every instant of the clock. */
export function judgedBy({ judgement }: Pick<ClockSnapshot, "judgement">): number | null {
  return judgement === null ? null : judgement.since + hoursMs(JUDGEMENT_HOURS);
}

/** Whether the proposal that waits is an answer that is heard: decided, not flagged, and given before the breach of its cycle. */
export function isHeardAnswer(
  before: Pick<ClockSnapshot, "proposedAt" | "proposalFlagged" | "cycleBreachedAt">,
): boolean {
  return before.proposedAt !== null && !before.proposalFlagged && before.cycleBreachedAt === null;
}

/** Whether the breach of the running cycle was, or is, one that two people have to judge. */
export function isForJudges(
  snapshot: Pick<ClockSnapshot, "cycleBreachedAt" | "answersDisputed" | "judgement">,
): boolean {
  if (snapshot.judgement !== null) return true;
  return snapshot.cycleBreachedAt !== null && snapshot.answersDisputed >= ANSWERS_TO_BE_JUDGED;
}

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
  const latest = fired.findLast(({ type }) => type === "breach")?.dueMs ?? null;
  return {
    breachCounts,
    lateSince: breachCounts ? (lateSince ?? judgement?.since ?? latest) : null,
    cameDueAt: judgement?.cameDueAt ?? cameDueAt,
    judgement: null,
  };
}
