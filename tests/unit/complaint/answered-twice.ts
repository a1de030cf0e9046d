// A complaint that was answered twice in time, both answers disputed, and what becomes of its breach. Hours after filing.
import { JUDGEMENT_HOURS } from "@/lib/domain/complaint/answered-not-agreed";
import type { ClockSnapshot, LogEvent } from "@/lib/domain/clock/clock-snapshot";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { instantOf, logOf, type Step } from "./log-notation";
import { readBothWays } from "./read-both-ways";

export const contact: Step = [1, "human_contact_attested"];
/** Held from 10 to 20 and from 30 to 40: the deadline is 92. */
export const TWICE: readonly Step[] = [
  contact,
  [10, "resolution_proposed"],
  [20, "resolution_disputed"],
  [30, "resolution_proposed"],
  [40, "resolution_disputed"],
];
export const BREACH = 92;
export const COUNTS = BREACH + JUDGEMENT_HOURS;
export const proposed: Step = [100, "judgement_proposed"];
export const judged = (hours: number, breachCounts: boolean): Step => [
  hours,
  "breach_judged",
  { breachCounts },
];

export const after = (steps: readonly Step[], hours: number, filed: Partial<LogEvent> = {}): ClockSnapshot =>
  readBothWays(logOf(steps, filed), DEFAULT_RULEBOOK, instantOf(hours)).snapshot;
/** Whether it is overdue, counts as late, and in which window of the shares it stands. */
export const standing = (steps: readonly Step[], hours: number) => {
  const { breachedAt, breachCounts, cameDueAt, judgement } = after(steps, hours);
  return {
    overdue: breachedAt !== null,
    late: breachedAt !== null && breachCounts,
    cameDueAt: cameDueAt === null ? null : (cameDueAt - instantOf(0)) / 3_600_000,
    waits: judgement !== null,
  };
};
