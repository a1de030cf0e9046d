// Whether a complaint counts, whether its breach does, and when it came due, told anew from its log.
import type { LoggedEvent } from "@/db/queries/whole-log";
import { OUTCOMES, WITHDRAWAL_REASONS } from "@/lib/domain/complaint";
import { outcomeCounts } from "@/lib/domain/counted";
import type { EventType } from "@/lib/domain/events";

export interface FoldedCounts {
  readonly counted: boolean;
  readonly breachCounts: boolean;
  readonly dueMs: number | null;
}

/** The first of these is the first breach or the first closing. */
const COMES_DUE: ReadonlySet<EventType> = new Set<EventType>([
  "breach",
  "resolution_accepted",
  "confirmation_lapsed",
  "contest_upheld",
  "merged",
  "withdrawn",
  "adjudicated",
]);

export function foldCounts(events: readonly LoggedEvent[]): FoldedCounts {
  return events.reduce<FoldedCounts>(after, { counted: true, breachCounts: true, dueMs: null });
}

function after(before: FoldedCounts, { type, atMs, facts }: LoggedEvent): FoldedCounts {
  const outcome = OUTCOMES.find((known) => known === facts["outcome"]) ?? null;
  const due = COMES_DUE.has(type) || (type === "filed" && outcome === "recorded");
  const now = { ...before, dueMs: before.dueMs ?? (due ? atMs : null) };
  switch (type) {
    case "filed":
    case "contest_upheld":
      return { ...now, counted: outcomeCounts(outcome, null) };
    case "merged":
      return { ...now, counted: outcomeCounts("merged", null) };
    case "withdrawn": {
      const reason = WITHDRAWAL_REASONS.find((known) => known === facts["reason"]) ?? null;
      return { ...now, counted: now.counted && outcomeCounts("withdrawn", reason) };
    }
    case "adjudicated":
      return {
        ...now,
        counted: now.counted || (outcome !== null && outcomeCounts(outcome, null)),
        breachCounts: facts["breachCounts"] !== false,
      };
    default:
      return now;
  }
}
