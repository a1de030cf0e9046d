// When each milestone and lapse comes due, given what the clock remembers. Source: domain.md, section 5, 3, 4, 6 and 7.
import type { ClockSnapshot, DerivedEvent } from "./clock-snapshot";
import { MILESTONES, type ClockEvent, type Milestone } from "./events";
import type { ClockRules } from "./rulebook";

export const HOUR_MS = 3_600_000;

/** A length in hours as whole milliseconds. */
export function hoursMs(hours: number): number {
  return Math.round(hours * HOUR_MS);
}

/** Running time that is left of the cycle's budget as of an instant, never negative. */
export function leftMs(snapshot: ClockSnapshot, nowMs: number): number {
  return Math.max(0, snapshot.budgetMs - elapsedMs(snapshot, nowMs));
}

/** Running time of the current cycle as of an instant. After a breach it goes on until the closing. */
export function elapsedMs(snapshot: ClockSnapshot, nowMs: number): number {
  const running = snapshot.runningSince === null ? 0 : nowMs - snapshot.runningSince;
  return snapshot.spentMs + running;
}

/** The names of a rulebook's warnings and escalations; the words for them exist for the default hours. */
export function warningKind(hours: number): Milestone {
  return `warn_${String(hours)}` as Milestone;
}
export function escalationKind(index: number): Milestone {
  return `escalate_${String(index + 1)}` as Milestone;
}

/** What a rulebook's hours would be called and nothing in the product knows: such a version cannot come into force. */
export function unknownMilestones(
  rules: Pick<ClockRules, "warn_left_hours" | "escalate_after_hours">,
): readonly string[] {
  const named = [
    ...rules.warn_left_hours.map(warningKind),
    ...rules.escalate_after_hours.map((_, index) => escalationKind(index)),
  ];
  return named.filter((kind) => !MILESTONES.includes(kind));
}

export function hasFired(snapshot: ClockSnapshot, kind: ClockEvent, cycle: number): boolean {
  return snapshot.fired.some((event) => event.type === kind && event.cycle === cycle);
}

function due(type: ClockEvent, dueMs: number, cycle: number, atMs = dueMs): DerivedEvent {
  return { type, atMs, dueMs, cycle };
}

/** Cycle 1, once, only while nobody has spoken to the consumer. Its hours run through every pause and hold. */
function firstContactDue(snapshot: ClockSnapshot, rules: ClockRules): DerivedEvent[] {
  if (snapshot.cycle !== 1 || snapshot.contactsStanding > 0) return [];
  if (hasFired(snapshot, "first_contact_due", 1)) return [];
  const hours = snapshot.priority ? rules.first_contact_priority_hours : rules.first_contact_hours;
  const dueMs = snapshot.filedAt + hoursMs(hours);
  // A contact denied after the due instant fires it at the denial, with the old instant as the due one.
  return [due("first_contact_due", dueMs, 1, Math.max(dueMs, snapshot.noContactSince))];
}

/** Warnings, the breach and the escalations of the running cycle that have not fired, reckoned from `fromMs`. */
function deadlineMilestones(snapshot: ClockSnapshot, rules: ClockRules, fromMs: number): DerivedEvent[] {
  const { cycle, cycleBreachedAt } = snapshot;
  const pending: DerivedEvent[] = [];
  if (cycleBreachedAt === null) {
    const deadlineMs = fromMs + snapshot.budgetMs - elapsedMs(snapshot, fromMs);
    for (const hours of rules.warn_left_hours) {
      const kind = warningKind(hours);
      if (snapshot.budgetMs <= hoursMs(hours) || hasFired(snapshot, kind, cycle)) continue;
      pending.push(due(kind, deadlineMs - hoursMs(hours), cycle));
    }
    pending.push(due("breach", deadlineMs, cycle), ...escalations(rules, deadlineMs, cycle));
    return pending;
  }
  return escalations(rules, cycleBreachedAt, cycle).filter((event) => !hasFired(snapshot, event.type, cycle));
}

function escalations(rules: ClockRules, breachMs: number, cycle: number): DerivedEvent[] {
  return rules.escalate_after_hours.map((hours, index) =>
    due(escalationKind(index), breachMs + hoursMs(hours), cycle),
  );
}

/** Every milestone that would fire if nothing else happened; while time stands still, as if it went on at `nowMs`. */
export function pendingMilestones(snapshot: ClockSnapshot, rules: ClockRules, nowMs: number): DerivedEvent[] {
  if (snapshot.status === "closed") return [];
  return inOrder([
    ...firstContactDue(snapshot, rules),
    ...deadlineMilestones(snapshot, rules, snapshot.runningSince ?? nowMs),
  ]);
}

/** The lapse of the waiting question or proposal. A flagged proposal never lapses into a closing. */
function lapses(snapshot: ClockSnapshot, rules: ClockRules): DerivedEvent[] {
  const { questionAskedAt, proposedAt, cycle } = snapshot;
  if (questionAskedAt !== null) {
    return [due("information_lapsed", questionAskedAt + hoursMs(rules.pause_hours), cycle)];
  }
  if (proposedAt !== null && !snapshot.proposalFlagged) {
    return [due("confirmation_lapsed", proposedAt + hoursMs(rules.confirmation_hours), cycle)];
  }
  return [];
}

/** The next thing that time alone brings, or null. At one instant milestones come before lapses. */
export function nextDerived(snapshot: ClockSnapshot, rules: ClockRules): DerivedEvent | null {
  if (snapshot.status === "closed") return null;
  const running = snapshot.runningSince;
  return (
    inOrder([
      ...firstContactDue(snapshot, rules),
      ...(running === null ? [] : deadlineMilestones(snapshot, rules, running)),
      ...lapses(snapshot, rules),
    ])[0] ?? null
  );
}

/** By instant; at one instant in the order in which they are listed, which the sort keeps. */
function inOrder(events: DerivedEvent[]): DerivedEvent[] {
  return events.sort((a, b) => a.atMs - b.atMs);
}
