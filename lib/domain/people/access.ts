// Who sees what of a complaint, and who decides. Not yours is not found: a page answers the same for a foreign complaint
// and for one that does not exist.
// Source: docs/domain/complaint.md, "Consents"; docs/domain/platforms.md, "What takes two people".
import type { Actor, RegulatorActor } from "./actor";

/** What access to a complaint rests on. */
export interface ComplaintOwner {
  readonly complaintId: string;
  readonly platformId: string;
  readonly personId: string;
}

/** A consumer sees their own (by number and code, that one alone), a company its platforms', a regulator every one. */
export function maySeeComplaint(actor: Actor, complaint: ComplaintOwner): boolean {
  switch (actor.side) {
    case "consumer":
      if (actor.complaintId !== null) return actor.complaintId === complaint.complaintId;
      return actor.personId === complaint.personId;
    case "company":
      return actor.platformIds.includes(complaint.platformId);
    case "regulator":
    case "clock":
      return true;
  }
}

/** How somebody may reach the consumer: their contact itself, a relay that keeps it hidden, or not at all. */
export type ContactView = "contact" | "relay" | "none";

/** Contact data go to the company only with the consumer's own consent. */
export function contactView(
  actor: Actor,
  complaint: ComplaintOwner & { readonly consentContact: boolean },
): ContactView {
  if (!maySeeComplaint(actor, complaint) || actor.side === "clock") return "none";
  if (actor.side !== "company") return "contact";
  return complaint.consentContact ? "contact" : "relay";
}

/** From which escalation on a late complaint stands in the queue of a role. Level 3 changes what the public sees. */
export const QUEUE_FROM_LEVEL: Readonly<Record<RegulatorActor["role"], number>> = {
  regulator_officer: 1,
  regulator_supervisor: 2,
};

/** An officer proposes, a supervisor decides, and never the same natural person. `own`: all accounts of who decides. */
export function mayDecideProposal(actor: Actor, proposedBy: string, own: readonly string[]): boolean {
  return actor.side === "regulator" && actor.role === "regulator_supervisor" && !own.includes(proposedBy);
}
