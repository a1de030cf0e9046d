// One complaint as its company works on it: the clock, what the user says, the log, and what can be done now.
import { database } from "@/db/engine/client";
import { findCompanyComplaint } from "@/db/complaint/company-complaint";
import type { ConversationDetails } from "@/db/complaint/complaint-details";
import { listPresentPeople, type CompanyPerson } from "@/db/people/company-person";
import { findContest } from "@/db/complaint/contest";
import { findNumberSources } from "@/db/complaint/shared-number";
import { isNumberKnown } from "@/lib/contact/number-known";
import { contactView } from "@/lib/domain/people/access";
import type { CompanyActor } from "@/lib/domain/people/actor";
import type { Channel, ContestKind, Matter, Vulnerability } from "@/lib/domain/complaint/complaint";
import { firstContactDueMs, firstContactHours } from "@/lib/domain/clock/clock-milestones";
import { firstContacts } from "@/lib/domain/complaint/person-spoke";
import type { TwoNames } from "@/lib/base/i18n/name-in";
import type { BreachStanding } from "@/lib/complaint/screens/breach-standing";
import type { ClockShown } from "@/lib/complaint/screens/clock-shown";
import { companyChoices, type CompanyChoices } from "@/lib/complaint/screens/company-choices";
import type { FiledContent } from "@/lib/complaint/screens/complaint-content";
import type { LogLine } from "@/lib/complaint/screens/complaint-log";
import { complaintRecord } from "@/lib/complaint/screens/complaint-record";
import type { ConversationDot } from "@/lib/complaint/screens/conversation-shown";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";
import { unseal } from "@/lib/contact/sealed-contact";

/** `revocable`: the company attested it, and it stands unconfirmed. */
export type ShownConversation = ConversationDetails & { readonly revocable: boolean };

export interface CompanyComplaintScreen {
  readonly id: string;
  readonly number: string;
  /** What a form is written against: a later act of anybody makes it stale. */
  readonly seen: number;
  readonly now: Date;
  readonly filedAt: Date;
  readonly platform: TwoNames;
  readonly channel: Channel;
  readonly matter: Matter;
  readonly region: string | null;
  readonly vulnerability: Vulnerability;
  readonly clock: ClockShown;
  readonly breach: BreachStanding;
  readonly dot: ConversationDot | null;
  readonly firstContact: {
    readonly due: Date;
    readonly hours: number;
    readonly missed: boolean;
    readonly open: boolean;
  };
  readonly content: FiledContent;
  readonly conversations: readonly ShownConversation[];
  /** Whom an attestation may name. */
  readonly people: readonly CompanyPerson[];
  /** There is a number by which the user may be called. */
  readonly numberKnown: boolean;
  /** Whether the complaint is proved; what is not counts nowhere, and is answered all the same. */
  readonly proved: boolean;
  /** Whether the contact was proved for this complaint; null when it has none. */
  readonly contactProved: boolean | null;
  /** The user's contact in full; null: only through the relay. */
  readonly reach: { readonly kind: "email" | "phone"; readonly value: string } | null;
  readonly contest: {
    readonly kind: ContestKind;
    readonly state: "pending" | "dismissed" | "upheld" | "moot";
  } | null;
  readonly choices: CompanyChoices;
  /** Every deed of the proposals on which it closed. */
  readonly promises: readonly PromiseShown[];
  readonly log: readonly LogLine[];
}

/** Null: not there, or not one of the actor's platforms. */
export async function companyComplaintScreen(
  actor: CompanyActor,
  number: string,
): Promise<CompanyComplaintScreen | null> {
  const db = database();
  const row = await findCompanyComplaint(db, actor, number);
  if (row === null) return null;
  const [record, contest, people, numberKnown] = await Promise.all([
    complaintRecord(db, row, "company"),
    findContest(db, row.id),
    listPresentPeople(db, actor.companyId),
    findNumberSources(db, row.id).then(isNumberKnown),
  ]);
  const { rulebook, clock, conversations } = record;
  const { snapshot } = clock;
  const { filedAt: filedMs, priority } = snapshot;
  const choices = companyChoices(snapshot, rulebook, row.now);
  const owner = { complaintId: row.id, platformId: row.platformId, personId: row.personId };
  const shown = contactView(actor, { ...owner, consentContact: row.consentContact }) === "contact";
  return {
    id: row.id,
    number: row.number,
    seen: row.seen,
    now: row.now,
    filedAt: row.filedAt,
    platform: { nameZh: row.platformZh, nameEn: row.platformEn },
    channel: row.channel,
    matter: row.matter,
    region: row.region,
    vulnerability: row.vulnerability,
    clock,
    breach: record.breach,
    dot: record.dot,
    firstContact: {
      due: new Date(firstContactDueMs(filedMs, priority, rulebook)),
      hours: firstContactHours(priority, rulebook),
      missed: snapshot.fired.some((event) => event.type === "first_contact_due"),
      open: snapshot.status !== "closed" && snapshot.cycle === 1 && firstContacts(snapshot) === 0,
    },
    content: record.content,
    conversations: conversations.map((conversation) => ({
      ...conversation,
      revocable:
        choices.mayRevoke && conversation.answer === null && conversation.companyId === actor.companyId,
    })),
    people,
    numberKnown,
    proved: row.provedAt !== null,
    contactProved: row.contactKind === null ? null : row.contactProved,
    reach:
      shown && row.contactKind !== null ? { kind: row.contactKind, value: unseal(row.contactSealed) } : null,
    contest: contest === null ? null : { kind: contest.kind, state: contest.state },
    choices,
    promises: record.promises,
    log: record.log,
  };
}

/** What an action must know before it acts: which complaint, when it was filed, and what the newest act on it is. */
export async function companyComplaintHead(
  actor: CompanyActor,
  number: string,
): Promise<{
  readonly id: string;
  readonly seen: number;
  readonly filedAt: Date;
  readonly now: Date;
} | null> {
  const row = await findCompanyComplaint(database(), actor, number);
  return row === null ? null : { id: row.id, seen: row.seen, filedAt: row.filedAt, now: row.now };
}
