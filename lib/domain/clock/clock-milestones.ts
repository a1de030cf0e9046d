// What time alone brings, and when, given what the clock remembers. Whether it brings it at all, the lifecycle table says.
// Source: docs/domain/complaint.md, "The clock" and "Milestones".
import { judgedBy } from "../complaint/answered-not-agreed";
import type { ClockSnapshot, DerivedEvent } from "./clock-snapshot";
import { elapsedMs, hoursMs } from "./clock-time";
import { LAPSES, MILESTONES, type ClockEvent } from "../complaint/events";
import { lapseAfter } from "./lapse";
import { decide } from "../complaint/lifecycle";
import { factsOf } from "../complaint/lifecycle-facts";
import type { ClockRules } from "../rulebook/rulebook";

function hasFired(snapshot: ClockSnapshot, event: DerivedEvent): boolean {
  const { type, ordinal, cycle } = event;
  return snapshot.fired.some(
    (fired) => fired.type === type && fired.ordinal === ordinal && fired.cycle === cycle,
  );
}

function due(
  type: ClockEvent,
  ordinal: number,
  scheduledMs: number,
  cycle: number,
  atMs = scheduledMs,
): DerivedEvent {
  return { type, ordinal, atMs, scheduledMs, cycle };
}

/** The hours after its filing in which a person has to speak to the consumer. */
export function firstContactHours(priority: boolean, rules: ClockRules): number {
  return priority ? rules.first_contact_priority_hours : rules.first_contact_hours;
}

/** The instant at which the first contact of a complaint filed then comes due. Runs through every pause and hold. */
export function firstContactDueMs(filedMs: number, priority: boolean, rules: ClockRules): number {
  return filedMs + hoursMs(firstContactHours(priority, rules));
}

/** Cycle 1, once. A conversation denied after the due instant fires it at the denial, with the old instant as the due one. */
function firstContactDue(snapshot: ClockSnapshot, rules: ClockRules): DerivedEvent[] {
  if (snapshot.cycle !== 1) return [];
  const scheduledMs = firstContactDueMs(snapshot.filedAt, snapshot.priority, rules);
  return [due("first_contact_due", 1, scheduledMs, 1, Math.max(scheduledMs, snapshot.noContactSince))];
}

/** Warnings, the breach and the escalations of the running cycle, reckoned as if time ran from `fromMs`. */
function deadlineMilestones(snapshot: ClockSnapshot, rules: ClockRules, fromMs: number): DerivedEvent[] {
  const { cycle, cycleBreachedAt, budgetMs } = snapshot;
  const deadlineMs = cycleBreachedAt ?? fromMs + budgetMs - elapsedMs(snapshot, fromMs);
  const events = [due("breach", 1, deadlineMs, cycle)];
  rules.warn_left_hours.forEach((hours, index) => {
    if (budgetMs > hoursMs(hours)) events.push(due("warning", index + 1, deadlineMs - hoursMs(hours), cycle));
  });
  rules.escalate_after_hours.forEach((hours, index) => {
    events.push(due("escalation", index + 1, deadlineMs + hoursMs(hours), cycle));
  });
  return events;
}

/** The end of a live complaint whose contact was disowned, unless it is proved before. */
function contactLapse({ disownedAt, cycle }: ClockSnapshot, rules: ClockRules): DerivedEvent[] {
  return disownedAt === null
    ? []
    : [due("contact_lapsed", 1, disownedAt + hoursMs(rules.disown_hours), cycle)];
}

/** By when a live complaint whose contact was disowned needs another; null when it needs none. */
export function contactNeededBy(snapshot: ClockSnapshot, rules: ClockRules): Date | null {
  const [lapse] = contactLapse(snapshot, rules);
  return lapse === undefined || snapshot.status === "closed" ? null : new Date(lapse.scheduledMs);
}

/** The end of the wait for judges: a breach that nobody judged counts, also when the complaint is closed by then. */
function judgementLapse(snapshot: ClockSnapshot): DerivedEvent[] {
  const scheduledMs = judgedBy(snapshot);
  return scheduledMs === null ? [] : [due("judgement_lapsed", 1, scheduledMs, snapshot.cycle)];
}

/** Every deed of the proposal on which it closed. */
function promisesDue({ promises }: ClockSnapshot): DerivedEvent[] {
  return promises.flatMap(({ state, dueMs, cycle }, place) =>
    state === "promised" ? [due("promise_due", place + 1, dueMs, cycle)] : [],
  );
}

/** The lapse of the waiting question or proposal. */
function lapses(snapshot: ClockSnapshot, rules: ClockRules): DerivedEvent[] {
  const { questionAskedAt, proposedAt, proposalFlagged: templateReply, cycle } = snapshot;
  const waiting =
    questionAskedAt !== null
      ? lapseAfter({ type: "information_requested", atMs: questionAskedAt }, rules)
      : proposedAt !== null
        ? lapseAfter({ type: "resolution_proposed", atMs: proposedAt, templateReply }, rules)
        : null;
  return waiting === null ? [] : [due(waiting.type, 1, waiting.atMs, cycle)];
}

/** Whether the table lets time do this now. An escalation is asked about as if its breach had happened. */
function admits(snapshot: ClockSnapshot, rules: ClockRules, event: DerivedEvent): boolean {
  if (hasFired(snapshot, event)) return false;
  const facts = factsOf(snapshot, "clock", event.atMs);
  const asked = {
    ...facts,
    breached: facts.breached || event.type === "escalation",
    templateReply: snapshot.proposalFlagged,
    promise: event.type === "promise_due" ? (snapshot.promises[event.ordinal - 1]?.state ?? null) : null,
  };
  const { status } = snapshot;
  return !("refused" in decide({ status, side: "clock", command: event.type, facts: asked }, rules));
}

const FIRING_ORDER: readonly ClockEvent[] = [...MILESTONES, ...LAPSES];

/** By instant; at one instant milestones in their order, then lapses. Negative: `a` comes first. */
function order(a: DerivedEvent, b: DerivedEvent): number {
  return a.atMs - b.atMs || FIRING_ORDER.indexOf(a.type) - FIRING_ORDER.indexOf(b.type);
}

/** Every milestone that would fire if nothing else happened; while time stands still, as if it went on at `nowMs`. */
export function pendingMilestones(snapshot: ClockSnapshot, rules: ClockRules, nowMs: number): DerivedEvent[] {
  const events = [
    ...firstContactDue(snapshot, rules),
    ...deadlineMilestones(snapshot, rules, snapshot.runningSince ?? nowMs),
    ...promisesDue(snapshot),
  ];
  return events.toSorted(order).filter((event) => admits(snapshot, rules, event));
}

/** The lapse that ends the waiting question or proposal, if nobody answers; null when none will. */
export function nextLapse(snapshot: ClockSnapshot, rules: ClockRules): DerivedEvent | null {
  return lapses(snapshot, rules).find((event) => admits(snapshot, rules, event)) ?? null;
}

/** The next thing that time alone brings, or null. Asked of every complaint at every event: nothing is sorted for it. */
export function nextDerived(snapshot: ClockSnapshot, rules: ClockRules): DerivedEvent | null {
  const running = snapshot.runningSince;
  const events = firstContactDue(snapshot, rules);
  if (running !== null) events.push(...deadlineMilestones(snapshot, rules, running));
  events.push(
    ...lapses(snapshot, rules),
    ...contactLapse(snapshot, rules),
    ...judgementLapse(snapshot),
    ...promisesDue(snapshot),
  );
  let next: DerivedEvent | null = null;
  for (const event of events) {
    if ((next === null || order(event, next) < 0) && admits(snapshot, rules, event)) next = event;
  }
  return next;
}
