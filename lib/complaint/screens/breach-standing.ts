// Whether a breach counts, as its readers see it: it does, it waits to be judged, or two people judged that it does not.
import { judgedBy } from "@/lib/domain/complaint/answered-not-agreed";
import type { ClockShown } from "@/lib/complaint/screens/clock-shown";

export type BreachStanding =
  | { readonly is: "none" }
  /** The complaint is late since then. `again`: an earlier breach does not count. */
  | { readonly is: "counts"; readonly since: Date; readonly again: boolean }
  /** The breach of `since` counts from `by` on, if nobody judges it before. */
  | { readonly is: "waits"; readonly since: Date; readonly by: Date; readonly proposed: boolean }
  /** None of its breaches does. */
  | { readonly is: "not_counted" };

/** `clock`: read with what the row says of its breaches. */
export function breachStanding({ snapshot }: ClockShown): BreachStanding {
  const { breachedAt, judgement, lateSince } = snapshot;
  if (breachedAt === null) return { is: "none" };
  const by = judgedBy(snapshot);
  if (judgement !== null && by !== null)
    return {
      is: "waits",
      since: new Date(judgement.since),
      by: new Date(by),
      proposed: judgement.proposed,
    };
  if (lateSince === null) return { is: "not_counted" };
  return { is: "counts", since: new Date(lateSince), again: lateSince > breachedAt };
}

/** Whether what follows from a breach (an escalation at `at`) follows from one that does not count, and so is not made public. */
export function isOfUncounted(breach: BreachStanding, at: Date): boolean {
  if (breach.is === "none") return false;
  return breach.is === "not_counted" || at.getTime() < breach.since.getTime();
}
