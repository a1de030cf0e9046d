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
