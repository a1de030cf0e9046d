// Promises (承诺): every deed of the proposal on which a complaint closed falls due, and is asked about. A consumer who is silent
// has said nothing against it. Source: docs/domain/complaint.md, "Promises".
import type { ClockSnapshot } from "../clock/clock-snapshot";
import { HOUR_MS, hoursMs } from "../clock/clock-time";
import type { DeedPromise, PromiseState } from "./deed-promise";
import type { ClockRules } from "../rulebook/rulebook";

/** No deed falls due sooner after the closing: an answer is asked for when there was time to look. */
const HOURS_AFTER_CLOSING = 24;

type Promising = Pick<ClockSnapshot, "proposedAt" | "proposalDeeds" | "promises" | "cycle">;
type Promised = Pick<ClockSnapshot, "promises" | "promisedAt">;

/**
 * What a closing on the waiting proposal promises. A deed said to be done already falls due `done_deed_hours` after the
 * proposal. `received`: the consumer has all of it, and none falls due.
 */
export function promisesOfClosing(
  before: Promising,
  closedMs: number,
  received: boolean,
  rules: Pick<ClockRules, "done_deed_hours">,
): Promised {
  const { proposedAt, proposalDeeds, promises, cycle } = before;
  if (proposedAt === null) return { promises: [...promises], promisedAt: null };
  const made = proposalDeeds.map((deedMs): DeedPromise => {
    const own = deedMs ?? proposedAt + hoursMs(rules.done_deed_hours);
    const dueMs = Math.max(own, closedMs + hoursMs(HOURS_AFTER_CLOSING));
    return { cycle, dueMs, state: received ? "kept" : "promised" };
  });
  const last = received || made.length === 0 ? null : Math.max(...made.map(({ dueMs }) => dueMs));
  return { promises: [...promises, ...made], promisedAt: last };
}

/**
 * What an acceptance promised before promises had consequences: its latest date, which lengthens the time for a reopening and
 * is asked about by nobody; null when it named none.
 */
export function lastPromised({ proposalDeeds }: Pick<ClockSnapshot, "proposalDeeds">): number | null {
  const dates = proposalDeeds.filter((deedMs) => deedMs !== null);
  return dates.length === 0 ? null : Math.max(...dates);
}

/** Promises that nobody has answered are no longer asked about: a reopening or another outcome took their place. */
export function cancelled(promises: readonly DeedPromise[]): readonly DeedPromise[] {
  return promises.some(({ state }) => isOpen(state))
    ? promises.map((one) => (isOpen(one.state) ? { ...one, state: "cancelled" } : one))
    : promises;
}

/** Of a promise that fell due: somebody has said what became of it. Null: there is no such promise, and nobody has. */
export function isAnswered(state: PromiseState | null): boolean {
  return state !== null && !isOpen(state);
}

/** Whether nobody has said yet what became of a promise, nor anything taken its place. */
function isOpen(state: PromiseState): boolean {
  return state === "promised" || state === "due";
}

/** The list with the promise of this number in another state. */
export function withState(
  promises: readonly DeedPromise[],
  number: number,
  changed: Pick<DeedPromise, "state" | "brokenMs">,
): readonly DeedPromise[] {
  return promises.map((one, place) => (place === number - 1 ? { ...one, ...changed } : one));
}

/** The numbers, from 1, of the promises that the consumer may answer now, the earliest first. */
export function openPromises(promises: readonly DeedPromise[]): readonly number[] {
  return promises.flatMap(({ state }, place) => (isOpen(state) ? [place + 1] : []));
}

/** What the rules ask of the promise of this number at an instant: what became of it, and how long ago it fell due. */
export function promiseFacts(
  { promises }: Pick<ClockSnapshot, "promises">,
  number: number | undefined,
  nowMs: number,
): { readonly promise: PromiseState | null; readonly hoursSinceDue: number } {
  const promise = number === undefined ? undefined : promises[number - 1];
  if (promise === undefined) return { promise: null, hoursSinceDue: 0 };
  return { promise: promise.state, hoursSinceDue: (nowMs - promise.dueMs) / HOUR_MS };
}

/** The number of a deed (from 0) of the proposal on which the cycle closed; left out: of the one that is due first. */
export function promiseOfDeed(
  { promises, cycle }: Pick<ClockSnapshot, "promises" | "cycle">,
  deed: number | undefined,
): number {
  const before = promises.filter((one) => one.cycle < cycle).length;
  if (deed !== undefined) return before + deed + 1;
  const open = openPromises(promises).toSorted((a, b) => dueOf(promises, a) - dueOf(promises, b));
  return open[0] ?? 0;
}

const dueOf = (promises: readonly DeedPromise[], number: number): number => promises[number - 1]?.dueMs ?? 0;

const wasBroken = ({ brokenMs }: DeedPromise): boolean => brokenMs !== undefined;

/** Whether a promise of the complaint was said to be broken before: only the first one reopens it by right. */
export function brokenBefore({ promises }: Pick<ClockSnapshot, "promises">): boolean {
  return promises.some(wasBroken);
}

/** Since when a broken promise makes the complaint late; null when none does. One that was found done does not. */
export function lateByPromise({ promises }: Pick<ClockSnapshot, "promises">): number | null {
  const broken = promises.flatMap(({ state, brokenMs }) =>
    brokenMs === undefined || state === "found_done" ? [] : [brokenMs],
  );
  return broken.length === 0 ? null : Math.min(...broken);
}

/** How many promises of a complaint were kept, broken, and are due and unanswered: the three public numbers. */
export function promiseCounts({ promises }: Pick<ClockSnapshot, "promises">) {
  const count = (...states: readonly PromiseState[]): number =>
    promises.filter(({ state }) => states.includes(state)).length;
  return {
    kept: count("kept", "found_done"),
    broken: count("broken", "to_judge"),
    unanswered: count("due"),
  };
}
