// Where an overdue complaint stands. Source: docs/domain/complaint.md, "Milestones".

/** The regulator's queue, the supervisor's, the platform's public page. */
export const ESCALATION_LEVELS = ["regulator", "supervisor", "public"] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

/** The level as a number: 0 before any escalation; what is public stays public, however many follow. */
export function escalationRank(ordinal: number): number {
  return Math.min(ordinal, ESCALATION_LEVELS.length);
}

/** What the escalation with an ordinal (from 1) means. */
export function escalationLevel(ordinal: number): EscalationLevel {
  return ESCALATION_LEVELS[escalationRank(ordinal) - 1] ?? "regulator";
}
