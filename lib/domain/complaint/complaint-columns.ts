// What a complaint's row stores of its snapshot, for indexes and lists. Always computed from it, never set by hand; the
// names are those of the table's columns (db/complaint/schema/complaint.ts), which says how each is stored. Instants are epoch
// milliseconds here.
import { judgedBy } from "./answered-not-agreed";
import type { ClockSnapshot } from "../clock/clock-snapshot";
import { leftMs } from "../clock/clock-time";
import { escalationRank } from "../clock/escalation";
import { DEFAULT_RULEBOOK } from "../rulebook/default-rulebook";
import { lateByPromise, promiseCounts } from "./promise";
import { clockState, nextDue, startClock } from "../clock/resolution-clock";
import type { ClockRules } from "../rulebook/rulebook";

/** The deadline while time runs; the breach once there is one; null while time stands still or after a closing in time. */
function storedDeadline(snapshot: ClockSnapshot): number | null {
  if (snapshot.cycleBreachedAt !== null) return snapshot.cycleBreachedAt;
  if (snapshot.runningSince === null) return null;
  return snapshot.runningSince + leftMs(snapshot, snapshot.runningSince);
}

/** The highest level that fired: in one cycle, or in any. */
function escalation(snapshot: ClockSnapshot, cycle: number | null): number {
  const reached = snapshot.fired
    .filter((event) => event.type === "escalation" && (cycle === null || event.cycle === cycle))
    .map((event) => escalationRank(event.ordinal));
  return Math.max(0, ...reached);
}

/**
 * The columns of a settled snapshot. `liveSlot`: the place that it takes among the person's live complaints on the
 * platform, which no log decides; a closed complaint takes none.
 */
export function complaintColumns(snapshot: ClockSnapshot, rules: ClockRules, liveSlot: number | null) {
  const state = clockState(snapshot);
  const still = state === "paused" || state === "held";
  const promises = promiseCounts(snapshot);
  const missed = snapshot.fired.find((event) => event.type === "first_contact_due");
  return {
    status: snapshot.status,
    outcome: snapshot.outcome,
    clockState: state,
    cycle: snapshot.cycle,
    deadlineAt: storedDeadline(snapshot),
    remainingSeconds: still ? Math.floor(leftMs(snapshot, snapshot.lastAt) / 1000) : null,
    nextWakeAt: nextDue(snapshot, rules)?.atMs ?? null,
    breachedAt: snapshot.breachedAt,
    breachCounts: snapshot.breachCounts,
    lateSince: snapshot.lateSince,
    promiseBrokenAt: lateByPromise(snapshot),
    promiseToJudge: snapshot.promises.some(({ state }) => state === "to_judge"),
    promisesKept: promises.kept,
    promisesBroken: promises.broken,
    promisesUnanswered: promises.unanswered,
    judgedBy: judgedBy(snapshot),
    escalation: escalation(snapshot, snapshot.cycle),
    highestEscalation: escalation(snapshot, null),
    contestPending: snapshot.contestPending,
    appealPending: snapshot.appealPending,
    firstContactMissedAt: missed?.atMs ?? null,
    firstContactDueAt: snapshot.firstContactDueAt,
    cameDueAt: snapshot.cameDueAt,
    provedAt: snapshot.provedAt,
    contactProved: snapshot.contactProved,
    counted: snapshot.counted,
    liveSlot: snapshot.status === "closed" ? null : liveSlot,
    closedAt: snapshot.closedAt,
  } as const;
}

export type ComplaintColumns = ReturnType<typeof complaintColumns>;

/** The names of all of them. */
export const COMPLAINT_COLUMNS = Object.keys(
  complaintColumns(startClock({ type: "filed", atMs: 0 }, DEFAULT_RULEBOOK), DEFAULT_RULEBOOK, 1),
) as readonly (keyof ComplaintColumns)[];
