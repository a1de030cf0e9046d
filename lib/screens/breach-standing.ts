// Whether a breach counts, as its readers are told: it does, it waits to be judged, or two people judged that it does not.
import { judgedBy } from "@/lib/domain/answered-not-agreed";
import type { ClockFace } from "@/lib/screens/clock-face";

export type BreachStanding =
  | { readonly is: "none" }
  | { readonly is: "counts" }
  /** From `by` on it counts, if nobody judges it before. */
  | { readonly is: "waits"; readonly by: Date; readonly proposed: boolean }
  | { readonly is: "not_counted" };

/** `storedCounts`: what the row says, which the clock may have gone past since. */
export function breachStanding(clock: ClockFace, storedCounts: boolean): BreachStanding {
  if (!clock.reading.overdue) return { is: "none" };
  const by = judgedBy(clock.snapshot);
  if (by !== null)
    return { is: "waits", by: new Date(by), proposed: clock.snapshot.judgement?.proposed === true };
  const countsSince = clock.unwritten.some(({ type }) => type === "judgement_lapsed" || type === "breach");
  return { is: storedCounts || countsSince ? "counts" : "not_counted" };
}
