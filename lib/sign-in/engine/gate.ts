// The gate: the only place that turns a request into an Actor. Pages are sent to sign in or answered "not found";
// actions get a refusal instead, so that a form keeps what was typed. Source: README.md, "One request, end to end".
import "server-only";
import { notFound, redirect } from "next/navigation";
import { mintActor } from "@/lib/domain/people/actor";
import type { AccountActor, CompanyActor, ConsumerActor, RegulatorActor } from "@/lib/domain/people/actor";
import { findComplaintForViewer } from "@/lib/sign-in/engine/complaint-for-viewer";
import { landingPath } from "@/lib/sign-in/engine/landing-path";
import { filingActor } from "@/lib/sign-in/engine/filing-actor";
import { requestedPath } from "@/lib/sign-in/engine/request";
import { localeOfPath, safeReturnPath, signInPath } from "@/lib/sign-in/engine/return-path";
import type { SignInDoor } from "@/lib/sign-in/engine/return-path";
import { currentViewer } from "@/lib/sign-in/engine/current-viewer";
import type { StaffViewer, Viewer } from "@/lib/sign-in/engine/viewer";

/** Nobody is signed in (any more): the form stays as typed and says so. */
export interface GateRefusal {
  readonly refused: "session_expired";
}

const EXPIRED: GateRefusal = { refused: "session_expired" };

/** Never refuses: says who is signed in, if anybody. */
export function gatePublic(): Promise<Viewer> {
  return currentViewer();
}

/** Who files: the account that is signed in, or nobody known yet. */
export async function gateFiler(): Promise<ConsumerActor> {
  return filingActor(await currentViewer());
}

async function toSignIn(door: SignInDoor, returnTo?: string): Promise<never> {
  const path = safeReturnPath(returnTo ?? (await requestedPath()));
  return redirect(signInPath(localeOfPath(path), door, path));
}

function asConsumer(viewer: Viewer): ConsumerActor | null {
  if (viewer.kind === "consumer") {
    return mintActor({ side: "consumer", personId: viewer.personId, complaintId: null });
  }
  if (viewer.kind === "complaint") {
    return mintActor({ side: "consumer", personId: null, complaintId: viewer.complaintId });
  }
  return null;
}

function asCompany(viewer: StaffViewer): CompanyActor | null {
  const { role, staffId, companyId, platformIds } = viewer;
  if ((role !== "company_agent" && role !== "company_manager") || companyId === null) return null;
  return mintActor({ side: "company", role, staffId, companyId, platformIds });
}

function asRegulator(viewer: StaffViewer): RegulatorActor | null {
  const { role, staffId } = viewer;
  if (role !== "regulator_officer" && role !== "regulator_supervisor") return null;
  return mintActor({ side: "regulator", role, staffId });
}

async function staffPage<A>(role: (viewer: StaffViewer) => A | null, returnTo?: string): Promise<A> {
  const viewer = await currentViewer();
  if (viewer.kind !== "staff") return toSignIn("staff", returnTo);
  return role(viewer) ?? notFound();
}

async function staffAction<A>(role: (viewer: StaffViewer) => A | null): Promise<A | GateRefusal> {
  const viewer = await currentViewer();
  if (viewer.kind !== "staff") return EXPIRED;
  return role(viewer) ?? notFound();
}

/**
 * A consumer by account, or by number and code (then limited to that complaint); anybody else is sent to sign in.
 * `returnTo` is the path to come back to, with its locale; left out, it is the path of the request.
 */
export async function gateConsumer(returnTo?: string): Promise<ConsumerActor> {
  return asConsumer(await currentViewer()) ?? toSignIn("consumer", returnTo);
}

async function ownComplaintActor(viewer: Viewer, number: string): Promise<ConsumerActor | null> {
  const complaintId = await findComplaintForViewer(viewer, number);
  if (complaintId === null) return null;
  return mintActor({
    side: "consumer",
    personId: viewer.kind === "consumer" ? viewer.personId : null,
    complaintId,
  });
}

/**
 * The consumer of this one complaint. Everybody else is sent to the page that opens a complaint, whether the number is
 * somebody else's or nobody's: links in notices lead here, and most are opened without a session.
 */
export async function gateComplaint(number: string): Promise<ConsumerActor> {
  const actor = await ownComplaintActor(await currentViewer(), number);
  if (actor !== null) return actor;
  const path = await requestedPath();
  const landing = landingPath(localeOfPath(path), number, path);
  return landing === null ? notFound() : redirect(landing);
}

/** A company's agent or manager, for their own platforms. */
export function gateCompany(returnTo?: string): Promise<CompanyActor> {
  return staffPage(asCompany, returnTo);
}

/** A regulator's officer or supervisor. */
export function gateRegulator(returnTo?: string): Promise<RegulatorActor> {
  return staffPage(asRegulator, returnTo);
}

/** As `gateComplaint`, for an action: with nobody signed in it refuses, and what is not theirs is "not found". */
export async function gateActionComplaint(number: string): Promise<ConsumerActor | GateRefusal> {
  const viewer = await currentViewer();
  if (viewer.kind === "nobody") return EXPIRED;
  return (await ownComplaintActor(viewer, number)) ?? notFound();
}

/** A consumer signed in to an account, for an action: number and access code open one complaint, and no account. */
export async function gateActionAccount(): Promise<AccountActor | GateRefusal> {
  const viewer = await currentViewer();
  if (viewer.kind !== "consumer") return EXPIRED;
  return mintActor({ side: "consumer", personId: viewer.personId, complaintId: null });
}

/** As `gateCompany`, for an action: an ended session is a refusal; a wrong role stays "not found". */
export function gateActionCompany(): Promise<CompanyActor | GateRefusal> {
  return staffAction(asCompany);
}

/** As `gateRegulator`, for an action. */
export function gateActionRegulator(): Promise<RegulatorActor | GateRefusal> {
  return staffAction(asRegulator);
}
