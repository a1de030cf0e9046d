// What a deed of a proposal must say: how much or what, and done on a day or promised for one.
// Source: docs/domain/complaint.md, "A proposal decides".
import { clausesOf } from "./answer-clauses";
import { chinaDayOver } from "../shared/china-time";
import type { DeedSaid } from "./deed";
import { LIMITS, textLength } from "../shared/limits";
import { isMoneyDeed } from "./proposal";
import type { RuleNumbers } from "../rulebook/rulebook";

/** A deed with its day: exactly one of the two is a day (`2026-11-24`, in China). */
export interface DeedTerms extends DeedSaid {
  /** Promised for this day at the latest. */
  readonly by: string | null;
  readonly doneOn: string | null;
}

export const DEED_FAULTS = [
  "amount_needed",
  "amount_too_large",
  "deed_words_needed",
  "deed_words_too_long",
  "deed_day_needed",
  "promise_in_past",
  "promise_too_far",
  "done_in_future",
] as const;
export type DeedFault = (typeof DEED_FAULTS)[number];

/** Twenty million yuan; the column takes little more. */
const MOST_CENTS = 20_000_000_00;
const DAY_MS = 86_400_000;

function amountFault(cents: number | null): DeedFault | null {
  if (cents === null || !Number.isSafeInteger(cents) || cents <= 0) return "amount_needed";
  return cents > MOST_CENTS ? "amount_too_large" : null;
}

const tooLong = (what: string | null): DeedFault | null =>
  what !== null && textLength(what) > LIMITS.deed ? "deed_words_too_long" : null;

function wordsFault(what: string | null): DeedFault | null {
  return what === null || clausesOf(what).length === 0 ? "deed_words_needed" : tooLong(what);
}

function dayFault(deed: DeedTerms, today: string, promiseDays: number): DeedFault | null {
  const { by, doneOn } = deed;
  const day = by ?? doneOn;
  if (day === null || (by !== null && doneOn !== null) || chinaDayOver(day) === null)
    return "deed_day_needed";
  const ahead = (Date.parse(day) - Date.parse(today)) / DAY_MS;
  if (by === null) return ahead > 0 ? "done_in_future" : null;
  if (ahead < 0) return "promise_in_past";
  return ahead > promiseDays ? "promise_too_far" : null;
}

/** What is wrong with a deed, or null. `today` is the day in China. */
export function deedFault(
  deed: DeedTerms,
  today: string,
  rules: Pick<RuleNumbers, "promise_days">,
): DeedFault | null {
  const said = isMoneyDeed(deed.kind)
    ? (amountFault(deed.amountCents) ?? tooLong(deed.what))
    : wordsFault(deed.what);
  return said ?? dayFault(deed, today, rules.promise_days);
}
