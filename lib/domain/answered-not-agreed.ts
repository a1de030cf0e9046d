// Answered, not agreed (有答复、未认可): a consumer who says twice that it is no answer does not make an honest company late.
// Whether such a breach counts, two people say. Source: docs/domain/complaint.md, "Answered, not agreed".
import type { ClockSnapshot } from "./clock-snapshot";
import { hoursMs } from "./clock-time";

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

type Counting = Pick<ClockSnapshot, "breachCounts" | "cameDueAt" | "judgement">;

/** What a breach at an instant does to counting. One that counts already makes the complaint late, whatever follows. */
export function countingAfterBreach(before: ClockSnapshot, breachMs: number): Counting {
  const { judgement, breachedAt, breachCounts } = before;
  const cameDueAt = judgement?.cameDueAt ?? before.cameDueAt ?? breachMs;
  const late = breachedAt !== null && breachCounts;
  if (late || before.answersDisputed < ANSWERS_TO_BE_JUDGED)
    return { breachCounts: true, cameDueAt, judgement: null };
  // Another one meanwhile gains no time; what was proposed before it was not about it.
  const since = judgement?.since ?? breachMs;
  return { breachCounts: false, cameDueAt: null, judgement: { since, cameDueAt, proposed: false } };
}

/** What is said of the breach, by whomever the rules let say it: it enters the shares, or stays out of them. */
export function countingOnceJudged(
  { judgement, cameDueAt }: Pick<ClockSnapshot, "judgement" | "cameDueAt">,
  breachCounts: boolean,
): Counting {
  return { breachCounts, cameDueAt: judgement?.cameDueAt ?? cameDueAt, judgement: null };
}
