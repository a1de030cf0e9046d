// The attempts as the command takes them: their starts as instants, by the database's clock.
import type { FiledAttempt } from "@/lib/commands/complaint-inputs";
import { attemptStart } from "./attempt-start";
import type { ReadAttempt } from "./read-attempt";

/** @param now the database's time: nothing may begin after it */
export function toFiledAttempts(attempts: readonly ReadAttempt[], now: Date): readonly FiledAttempt[] {
  return attempts.map(({ when, exact, ...attempt }) => ({
    ...attempt,
    startedAt: attemptStart(when, exact, now) ?? now,
  }));
}
