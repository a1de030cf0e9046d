// Who acts. An Actor is branded: only the gate, the worker's clock, the seed and the test support can mint one,
// so a forgotten gate does not compile. Source: docs/domain/vocabulary.md, "Who acts".

declare const minted: unique symbol;

/** Staff roles that sign in with a password and a second factor. */
export const STAFF_ROLES = [
  "company_agent",
  "company_manager",
  "regulator_officer",
  "regulator_supervisor",
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The three sides of the lifecycle table, and time itself. */
export const SIDES = ["consumer", "company", "regulator", "clock"] as const;
export type Side = (typeof SIDES)[number];

interface ConsumerFacts {
  readonly side: "consumer";
  /** The person whose account is signed in; null when the actor came by complaint number and access code. */
  readonly personId: string | null;
  /** When set, the actor may touch this one complaint only. */
  readonly complaintId: string | null;
}

/** Signed in to an account, and limited to nothing of it. */
interface AccountFacts extends ConsumerFacts {
  readonly personId: string;
  readonly complaintId: null;
}

/** A registered intake desk, which files for people and sees nothing. It acts for the consumer: it is no side of its own. */
interface DeskFacts {
  readonly side: "desk";
  readonly deskId: string;
  /** Who at the desk read the filing back to the consumer. */
  readonly readBackBy: string;
}

interface CompanyFacts {
  readonly side: "company";
  readonly role: "company_agent" | "company_manager";
  readonly staffId: string;
  readonly companyId: string;
  /** The only platforms whose complaints this person may see. */
  readonly platformIds: readonly string[];
}

interface RegulatorFacts {
  readonly side: "regulator";
  readonly role: "regulator_officer" | "regulator_supervisor";
  readonly staffId: string;
}

interface ClockFacts {
  readonly side: "clock";
}

type Minted<T> = T & { readonly [minted]: true };

export type ConsumerActor = Minted<ConsumerFacts>;
/** A consumer who is signed in to an account. */
export type AccountActor = Minted<AccountFacts>;
export type DeskActor = Minted<DeskFacts>;
export type CompanyActor = Minted<CompanyFacts>;
export type RegulatorActor = Minted<RegulatorFacts>;
export type ClockActor = Minted<ClockFacts>;
export type Actor = ConsumerActor | CompanyActor | RegulatorActor | ClockActor;

/** Whether a consumer is signed in, and not limited to the one complaint that number and access code opened. */
export function isAccount(actor: ConsumerActor): actor is AccountActor {
  return actor.personId !== null && actor.complaintId === null;
}

export type ActorFacts = ConsumerFacts | CompanyFacts | RegulatorFacts | ClockFacts | DeskFacts;

/** Turns proven facts into an actor. Importable only where lint allows it: the gate and the filer, who proves a desk or a regulator by name, db/seed and tests. */
export function mintActor(facts: AccountFacts): AccountActor;
export function mintActor(facts: ConsumerFacts): ConsumerActor;
export function mintActor(facts: DeskFacts): DeskActor;
export function mintActor(facts: CompanyFacts): CompanyActor;
export function mintActor(facts: RegulatorFacts): RegulatorActor;
export function mintActor(facts: ClockFacts): ClockActor;
export function mintActor(facts: ActorFacts): Actor | DeskActor {
  return facts as Actor | DeskActor;
}
