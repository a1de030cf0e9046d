// Whether a complaint is late at this moment, and who has it then.
import { escalationLevel, type EscalationLevel } from "@/lib/domain/clock/escalation";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

/** The deadline of the running cycle has passed, and it is not closed. */
export function isLateNow({ clock }: ComplaintScreen): boolean {
  return clock.reading.status !== "closed" && clock.snapshot.cycleBreachedAt !== null;
}

/** Whether its number and dates come on the platform's page: there has to be one, and it and its breach have to count. */
export function mayBePublic({ clock, platform, proved, breach }: ComplaintScreen): boolean {
  // A breach still to come counts, even if an earlier one does not.
  const excused = breach.is === "not_counted" && clock.snapshot.cycleBreachedAt !== null;
  return platform.listed && proved && !excused;
}

interface Holder {
  /** How far it has come; null before the first escalation. */
  readonly level: EscalationLevel | null;
  /** Where it comes next and when, the nearest first. */
  readonly ahead: readonly { readonly level: EscalationLevel; readonly at: Date }[];
}

/** How far a late complaint has been passed on in its running cycle, and by when it goes further. */
export function holderOf(screen: ComplaintScreen): Holder {
  const { clock } = screen;
  const { cycle, milestones } = clock.reading;
  const reached = milestones
    .filter((one) => one.kind === "escalation" && one.fired && one.cycle === cycle)
    .map(({ ordinal }) => ordinal);
  const ahead = clock.ahead
    .filter(({ kind }) => kind === "escalation")
    .map(({ ordinal, at }) => ({ level: escalationLevel(ordinal), at }))
    .filter(({ level }) => level !== "public" || mayBePublic(screen));
  return { level: reached.length === 0 ? null : escalationLevel(Math.max(...reached)), ahead };
}
