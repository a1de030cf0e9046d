// The attempts as the command takes them: their starts as instants, where they are known.
import type { FiledAttempt } from "@/lib/complaint/engine/complaint-inputs";
import { attemptStart } from "@/lib/filing/engine/attempt-start";
import type { ReadAttempt } from "@/lib/filing/engine/read-attempt";

/** @param now when the filing is made, by the database's clock: nothing may begin after it */
export function toFiledAttempts(attempts: readonly ReadAttempt[], now: Date): readonly FiledAttempt[] {
  return attempts.map(({ when, exact, ...attempt }) => ({
    ...attempt,
    startedAt: attemptStart(when, exact, now),
  }));
}
