// When the first contact comes due. Source: domain.md section 6: the milestone's instant, if the complaint is then live.
import { hoursMs } from "@/lib/domain/clock-milestones";
import type { ClockSnapshot } from "@/lib/domain/clock-snapshot";
import { firstContactDueAt } from "@/lib/domain/counted";
import type { ClockRules } from "@/lib/domain/rulebook";

/** At filing: the instant ahead. A recorded complaint has none. */
export function firstContactDueAtFiling(snapshot: ClockSnapshot, rules: ClockRules): number | null {
  if (snapshot.status === "closed") return null;
  const hours = snapshot.priority ? rules.first_contact_priority_hours : rules.first_contact_hours;
  return snapshot.filedAt + hoursMs(hours);
}

/** The same instant, or null once a closing came before it. It stays null if the complaint is reopened. */
export function firstContactDueMs(snapshot: ClockSnapshot, stored: number | null): number | null {
  return stored === null ? null : firstContactDueAt({ dueMs: stored, firstClosedAt: snapshot.closedAt });
}
