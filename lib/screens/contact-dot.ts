// Where the dot of a human contact stands on a clock, and what the list says of it.
import type { ClockReading } from "@/lib/domain/clock-snapshot";
import { HOUR_MS } from "@/lib/domain/clock-milestones";

export type ContactWord = "none" | "attested" | "confirmed" | "denied";

interface AnsweredContact {
  readonly startedAt: Date;
  readonly answer: "confirmed" | "denied" | null;
}

/** A confirmed contact says more than a claimed one, and a claimed one more than one that was denied. */
export function contactWord(contacts: readonly AnsweredContact[]): ContactWord {
  if (contacts.some((contact) => contact.answer === "confirmed")) return "confirmed";
  if (contacts.some((contact) => contact.answer === null)) return "attested";
  return contacts.length === 0 ? "none" : "denied";
}

/** The first standing contact on the drawing of cycle 1: hours since filing, never ahead of the hours that were counted. */
export function contactDot(
  contacts: readonly AnsweredContact[],
  filedAt: number,
  reading: Pick<ClockReading, "cycle" | "elapsedMs" | "budgetMs">,
): { readonly atHour: number; readonly confirmed: boolean } | undefined {
  if (reading.cycle !== 1) return undefined;
  const word = contactWord(contacts);
  const wanted = word === "confirmed" ? "confirmed" : null;
  const standing = contacts.filter((contact) => contact.answer === wanted);
  const first = standing.reduce((least, { startedAt }) => Math.min(least, startedAt.getTime()), Infinity);
  if (first === Infinity) return undefined;
  const counted = Math.min(first - filedAt, reading.elapsedMs, reading.budgetMs);
  return { atHour: Math.max(0, counted) / HOUR_MS, confirmed: word === "confirmed" };
}
