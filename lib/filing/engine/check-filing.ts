// What can be said against a filing before anybody asks the database.
import type { FileComplaintInput, FiledAttempt } from "@/lib/complaint/engine/complaint-inputs";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandRefusal } from "@/lib/complaint/engine/result";
import { pathFault } from "@/lib/domain/complaint/attempt-path";
import { BARRIER_MEASURE } from "@/lib/domain/complaint/barriers";
import { isBotPromiseDay } from "@/lib/domain/complaint/bot-promise";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { LIMITS } from "@/lib/domain/shared/limits";

const DAY_MS = 86_400_000;
const MOST_MEASURE = 100_000;
/** A clock that is a little fast is no lie. */
const TOLERANCE_MS = 120_000;

function outside(value: number | null, most: number): boolean {
  return value !== null && !(Number.isSafeInteger(value) && value >= 0 && value <= most);
}

/** A time that nobody remembers is neither too late nor too old. */
function startFault(startedAt: Date | null, nowMs: number): CommandRefusal | null {
  if (startedAt === null) return null;
  const startedMs = startedAt.getTime();
  if (!(startedMs <= nowMs + TOLERANCE_MS)) return "attempt_in_future";
  return startedMs < nowMs - LIMITS.attempt_age_days * DAY_MS ? "attempt_too_old" : null;
}

function attemptFault(attempt: FiledAttempt, nowMs: number): CommandRefusal | null {
  const start = startFault(attempt.startedAt, nowMs);
  if (start !== null) return start;
  if (outside(attempt.humanAsks, LIMITS.human_asks)) return "number_out_of_range";
  if (outside(attempt.queueSeconds, LIMITS.queue_minutes * 60)) return "number_out_of_range";
  if (attempt.path !== undefined && pathFault(attempt.path) !== null) return "number_out_of_range";
  if (attempt.barriers.length > LIMITS.barriers_per_attempt) return "too_many_attempts";
  for (const { code, measure, text, promisedOn } of attempt.barriers) {
    const most = Math.max(MOST_MEASURE, BARRIER_MEASURE[code]?.most ?? 0);
    if (outside(measure, most)) return "number_out_of_range";
    const fault = code === "other" || text !== undefined ? textFault(text ?? "", "other_barrier") : null;
    if (fault !== null) return fault;
    if (promisedOn != null && !isBotPromiseDay(promisedOn, chinaDay(new Date(nowMs))))
      return "number_out_of_range";
  }
  return null;
}

/** The first fault of a filing, or null. The form (filing-schema) says the same, and more, with a kind word for each field. */
export function filingFault(input: FileComplaintInput, nowMs: number): CommandRefusal | null {
  const { title, narrative, wanted, attempts, platform } = input;
  const texts = textFault(title, "title") ?? textFault(narrative, "narrative") ?? textFault(wanted, "wanted");
  if (texts !== null) return texts;
  if ("unlistedName" in platform) {
    const fault = textFault(platform.unlistedName, "platform_name");
    if (fault !== null) return fault;
  }
  if (attempts.length === 0) return "attempt_needed";
  if (attempts.length > LIMITS.attempts) return "too_many_attempts";
  for (const attempt of attempts) {
    const fault = attemptFault(attempt, nowMs);
    if (fault !== null) return fault;
  }
  return null;
}
