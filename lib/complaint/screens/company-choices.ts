// What a company can do to a complaint now. What is offered is what the command will take.
import type { ClockSnapshot } from "@/lib/domain/clock/clock-snapshot";
import { HOUR_MS } from "@/lib/domain/clock/clock-time";
import { availableCommands, decide } from "@/lib/domain/complaint/lifecycle";
import { factsOf } from "@/lib/domain/complaint/lifecycle-facts";
import type { PersonEvent } from "@/lib/domain/complaint/events";
import type { ClockRules } from "@/lib/domain/rulebook/rulebook";
import { wouldHold } from "@/lib/domain/complaint/lifecycle-table";

/** Names of the forms, as they stand in addresses, by the command each leads to. */
const FORM_OF = {
  resolution_proposed: "propose",
  human_contact_attested: "attest",
  information_requested: "ask",
  message_sent: "message",
  contested: "contest",
  appealed: "appeal",
} as const satisfies Partial<Record<PersonEvent, string>>;
export const COMPANY_FORMS = Object.values(FORM_OF);
export type CompanyFormName = (typeof COMPANY_FORMS)[number];

export interface CompanyChoices {
  /** The most useful first. */
  readonly forms: readonly CompanyFormName[];
  /** A question asked now would pause the clock. */
  readonly askPauses: boolean;
  /** A proposal made now would hold it, unless flagged. */
  readonly proposalHolds: boolean;
  readonly breached: boolean;
  readonly pauseUsed: boolean;
  readonly disputes: number;
  /** A conversation that the company attested may be taken back. */
  readonly mayRevoke: boolean;
  /** A proposal lacks only a conversation that stands. */
  readonly conversationFirst: boolean;
  /** Hours and days of the rulebook of filing, for the words. */
  readonly pauseHours: number;
  readonly confirmationHours: number;
  readonly appealDays: number;
}

/** @param snapshot settled up to `now` */
export function companyChoices(snapshot: ClockSnapshot, rules: ClockRules, now: Date): CompanyChoices {
  const facts = factsOf(snapshot, "company", now.getTime());
  const may = (changed: Partial<typeof facts> = {}) =>
    availableCommands(snapshot.status, "company", { ...facts, ...changed }, rules);
  const available = may();
  const forms = Object.entries(FORM_OF)
    .filter(([command]) => available.some((candidate) => candidate === command))
    .map(([, form]) => form);
  const { breached, disputes, pauseUsed } = facts;
  // What would become of time: the same row of the table that the command runs.
  const asked = decide(
    { status: snapshot.status, side: "company", command: "information_requested", facts },
    rules,
  );
  return {
    forms,
    askPauses: !("refused" in asked) && asked.clock === "pauses",
    proposalHolds: wouldHold({ flagged: false, disputes, breached }, rules),
    breached,
    pauseUsed,
    disputes,
    mayRevoke: available.includes("human_contact_revoked"),
    conversationFirst:
      !forms.includes("propose") && may({ conversationsOfCycle: 1 }).includes("resolution_proposed"),
    pauseHours: rules.pause_hours,
    confirmationHours: rules.confirmation_hours,
    appealDays: Math.round((rules.appeal_hours * HOUR_MS) / 86_400_000),
  };
}
