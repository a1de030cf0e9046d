// What a row stores of its clock, for indexes and lists. Always computed from the snapshot, never kept by hand.
import { cameDueAt } from "@/lib/domain/counted";
import { leftMs } from "@/lib/domain/clock-milestones";
import type { ClockSnapshot } from "@/lib/domain/clock-snapshot";
import type { ClockRules } from "@/lib/domain/rulebook";
import { clockState, nextDue } from "@/lib/domain/resolution-clock";
import { firstContactDueMs } from "@/lib/commands/first-contact-due";
import type { ComplaintColumns } from "@/db/queries/transition";

/** What the clock does not know. */
export interface KeptColumns {
  readonly breachCounts: boolean;
  readonly counted: boolean;
  readonly liveSlot: number | null;
  /** First breach or first closing as stored so far. */
  readonly dueMs: number | null;
  /** Null once it is known that it will not come due. */
  readonly firstContactDueMs: number | null;
}

const ESCALATIONS = ["escalate_1", "escalate_2", "escalate_3"] as const;

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** The deadline while time runs; the breach once there is one; null while time stands still or after a closing in time. */
function storedDeadline(snapshot: ClockSnapshot): number | null {
  if (snapshot.cycleBreachedAt !== null) return snapshot.cycleBreachedAt;
  if (snapshot.runningSince === null) return null;
  return snapshot.runningSince + leftMs(snapshot, snapshot.runningSince);
}

/** The highest level that fired: in one cycle, or in any. */
function escalation(snapshot: ClockSnapshot, cycle: number | null): number {
  return snapshot.fired.reduce((highest, event) => {
    if (cycle !== null && event.cycle !== cycle) return highest;
    return Math.max(highest, ESCALATIONS.findIndex((kind) => kind === event.type) + 1);
  }, 0);
}

/** The columns of a settled snapshot. */
export function columnsOf(snapshot: ClockSnapshot, rules: ClockRules, kept: KeptColumns): ComplaintColumns {
  const state = clockState(snapshot);
  const closed = snapshot.status === "closed";
  const still = state === "paused" || state === "held";
  const missed = snapshot.fired.find((event) => event.type === "first_contact_due");
  return {
    clock: snapshot,
    status: snapshot.status,
    outcome: snapshot.outcome,
    clock_state: state,
    cycle: snapshot.cycle,
    deadline_at: iso(storedDeadline(snapshot)),
    remaining_seconds: still ? Math.floor(leftMs(snapshot, snapshot.lastAt) / 1000) : null,
    next_due_at: iso(nextDue(snapshot, rules)?.dueMs ?? null),
    breached_at: iso(snapshot.breachedAt),
    breach_counts: kept.breachCounts,
    escalation: escalation(snapshot, snapshot.cycle),
    highest_escalation: escalation(snapshot, null),
    contest_pending: snapshot.contestPending,
    appeal_pending: snapshot.appealPending,
    first_contact_missed_at: iso(missed?.atMs ?? null),
    first_contact_due_at: iso(firstContactDueMs(snapshot, kept.firstContactDueMs)),
    due_at: iso(
      kept.dueMs ?? cameDueAt({ breachedAt: snapshot.breachedAt, firstClosedAt: snapshot.closedAt }),
    ),
    counted: kept.counted,
    live_slot: closed ? null : kept.liveSlot,
    closed_at: iso(snapshot.closedAt),
  };
}
