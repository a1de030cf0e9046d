// When the first contact comes due. Source: domain.md section 6: the milestone's instant, if the complaint is then live.
import { hoursMs } from "@/lib/domain/clock-milestones";
import type { ClockSnapshot } from "@/lib/domain/clock-snapshot";
import type { ClockRules } from "@/lib/domain/rulebook";

/** At filing: the instant ahead. A recorded complaint has none. */
export function firstContactDueAtFiling(snapshot: ClockSnapshot, rules: ClockRules): number | null {
  if (snapshot.status === "closed") return null;
  const hours = snapshot.priority ? rules.first_contact_priority_hours : rules.first_contact_hours;
  return snapshot.filedAt + hoursMs(hours);
}

/** The same instant, or null once a closing came before it. It stays null if the complaint is reopened. */
export function firstContactDueMs(snapshot: ClockSnapshot, stored: number | null): number | null {
  if (stored === null || snapshot.closedAt === null) return stored;
  const fired = snapshot.fired.some((event) => event.type === "first_contact_due");
  return fired || snapshot.closedAt > stored ? stored : null;
}
