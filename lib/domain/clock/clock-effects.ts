// What a row of the lifecycle table does to time, by the name that stands in its clock column.
// Source: docs/domain/complaint.md, "The clock".
import { elapsedMs, hoursMs, leftMs } from "./clock-time";
import type { ClockSnapshot } from "./clock-snapshot";
import type { ClockEffect } from "../complaint/lifecycle-facts";
import type { ClockRules } from "../rulebook/rulebook";

type TimeKeys =
  | "cycle"
  | "budgetMs"
  | "spentMs"
  | "runningSince"
  | "cycleBreachedAt"
  | "pauseUsed"
  | "proposalHolds"
  | "contactsBefore"
  | "answersDisputed"
  | "disownedAt";
type Effect = (
  snapshot: ClockSnapshot,
  atMs: number,
  rules: ClockRules,
) => Partial<Pick<ClockSnapshot, TimeKeys>>;

const standsStill = (snapshot: ClockSnapshot, atMs: number) => ({
  spentMs: elapsedMs(snapshot, atMs),
  runningSince: null,
});

export const CLOCK_EFFECT: Readonly<Record<ClockEffect, Effect>> = {
  /**
   * Cycle 1 with the whole budget; a later one with what was left, at least the floor. No earlier conversation is a ground in it,
   * and a complaint whose contact was disowned has its week for another once more.
   */
  starts: (snapshot, atMs, rules) => ({
    cycle: snapshot.cycle + 1,
    budgetMs:
      snapshot.cycle === 0
        ? hoursMs(rules.resolution_hours)
        : Math.max(leftMs(snapshot, atMs), hoursMs(rules.reopen_floor_hours)),
    spentMs: 0,
    runningSince: atMs,
    cycleBreachedAt: null,
    answersDisputed: 0,
    contactsBefore: snapshot.contactsStanding,
    disownedAt: snapshot.disownedAt === null ? null : atMs,
  }),
  none: () => ({}),
  pauses: (snapshot, atMs) => ({ ...standsStill(snapshot, atMs), pauseUsed: true }),
  holds: (snapshot, atMs) => ({ ...standsStill(snapshot, atMs), proposalHolds: true }),
  /** Whatever waited, waits no longer. Running time that was spent stays spent. */
  resumes: (snapshot, atMs) => (snapshot.runningSince === null ? { runningSince: atMs } : {}),
  stops: standsStill,
};
