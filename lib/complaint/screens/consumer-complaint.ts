// One complaint as its consumer sees it. Reading settles nothing and shows the truth all the same.
import { database } from "@/db/engine/client";
import type { ConversationDetails } from "@/db/complaint/complaint-details";
import { findConsumerComplaint } from "@/db/complaint/consumer-complaint";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import type { Channel, Matter, Vulnerability } from "@/lib/domain/complaint/complaint";
import { INDUSTRIES, type Industry } from "@/lib/domain/platform/known-as";
import { resolutionBinds } from "@/lib/domain/rulebook/standing";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import { env } from "@/lib/base/env";
import { changedByCodeAt } from "@/lib/domain/complaint/contact-change";
import { contactNeededBy } from "@/lib/domain/clock/clock-milestones";
import type { BreachStanding } from "@/lib/complaint/screens/breach-standing";
import type { ClockShown } from "@/lib/complaint/screens/clock-shown";
import type { FiledContent } from "@/lib/complaint/screens/complaint-content";
import type { ConversationDot } from "@/lib/complaint/screens/conversation-shown";
import { choicesOf, type Choices } from "@/lib/complaint/screens/complaint-decision";
import type { LogLine, ProposalFacts } from "@/lib/complaint/screens/complaint-log";
import { complaintRecord } from "@/lib/complaint/screens/complaint-record";
import { maskedContact } from "@/lib/complaint/screens/masked-contact";
import { routesShown, type RouteShown } from "@/lib/complaint/screens/official-routes-shown";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";
import { spokenCode } from "@/lib/domain/shared/reference";
import { accessCodeOfSuccessor } from "@/lib/complaint/engine/access-code";

export interface ComplaintScreen {
  readonly id: string;
  readonly number: string;
  /** The database's time of reading; every "today" on the page is reckoned from it. */
  readonly now: Date;
  readonly filedAt: Date;
  readonly platform: {
    readonly slug: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly listed: boolean;
    /** A section of GB/T 4754; null when nobody set it. */
    readonly industry: Industry | null;
    readonly binds: "binding" | "yardstick";
  };
  readonly rulebook: Rulebook;
  readonly clock: ClockShown;
  readonly breach: BreachStanding;
  readonly choices: Choices;
  readonly content: FiledContent;
  readonly channel: Channel;
  readonly matter: Matter;
  readonly region: string | null;
  readonly vulnerability: Vulnerability;
  readonly consentContact: boolean;
  /** Null when none was left, or its owner disowned the complaint. */
  readonly contact: {
    /** Masked. */
    readonly shown: string;
    /** Why no code can reach it; null when one can. */
    readonly noCode: "landline" | "no_text_messages" | null;
  } | null;
  /** Whether this contact was proved for this complaint. */
  readonly contactProved: boolean;
  /** Whether it counts as its person's: proved once, by whatever contact or session. */
  readonly proved: boolean;
  /** Its contact was disowned: without another by then it ends. */
  readonly contactNeededBy: Date | null;
  /** When its contact was last changed, if that was with the access code and not in an account. */
  readonly contactChangedAt: Date | null;
  readonly conversations: readonly ConversationDetails[];
  readonly dot: ConversationDot | null;
  /** The newest contact that was neither confirmed nor denied. */
  readonly unanswered: ConversationDetails | null;
  /** The waiting question. */
  readonly question: { readonly text: string; readonly askedAt: Date } | null;
  /** The waiting proposal. */
  readonly proposal: ProposalFacts | null;
  /** Every deed of the proposals on which it closed. */
  readonly promises: readonly PromiseShown[];
  /** The authorities that can be turned to as well, the first to try first. */
  readonly routes: readonly RouteShown[];
  readonly log: readonly LogLine[];
  /** Hash of the last event that was written. 64 hexadecimal digits. */
  readonly chainHead: string;
  /** The complaint that a regulator filed elsewhere instead of this one, and what opens it. */
  readonly successor: { readonly number: string; readonly accessCode: string } | null;
}

/** The complaint that the gate limited this actor to; null when there is none. */
export async function complaintScreen(actor: ConsumerActor): Promise<ComplaintScreen | null> {
  const db = database();
  const { complaintId } = actor;
  if (complaintId === null) return null;
  const row = await findConsumerComplaint(db, actor, complaintId);
  if (row === null) return null;
  const { now, platform } = row;
  const record = await complaintRecord(db, row, "filer");
  const { rulebook, clock, conversations, log, promises } = record;
  const textsFail = row.contactKind === "phone" && !env().sendsTexts;
  const shown = maskedContact(row);
  const unanswered = conversations.find((conversation) => conversation.answer === null) ?? null;
  const asked = log.find((line) => line.type === "information_requested");
  const industry = INDUSTRIES.find((section) => section === platform.industry) ?? null;
  return {
    id: row.id,
    number: row.number,
    now,
    filedAt: row.filedAt,
    platform: {
      slug: platform.slug,
      nameZh: platform.nameZh,
      nameEn: platform.nameEn,
      listed: platform.listed,
      industry,
      binds: resolutionBinds({ signed: platform.conventionSigned }),
    },
    rulebook,
    clock,
    breach: record.breach,
    choices: choicesOf(clock.snapshot, rulebook, now, {
      unanswered: unanswered !== null,
      promiseDue: promises.some(({ mayBreak }) => mayBreak),
      wentOn: row.successorId !== null,
    }),
    content: record.content,
    channel: row.channel,
    matter: row.matter,
    region: row.region,
    vulnerability: row.vulnerability,
    consentContact: row.consentContact,
    contact:
      shown === null
        ? null
        : {
            shown,
            noCode: row.contactTakesMessages === true ? (textsFail ? "no_text_messages" : null) : "landline",
          },
    contactProved: row.contactProved,
    proved: row.provedAt !== null,
    contactChangedAt: changedByCodeAt(log, row.provedAt),
    contactNeededBy: contactNeededBy(clock.snapshot, rulebook),
    conversations,
    dot: record.dot,
    unanswered,
    question:
      clock.snapshot.status === "awaiting_consumer" && asked !== undefined
        ? { text: asked.texts[0]?.body ?? "", askedAt: asked.at }
        : null,
    proposal:
      clock.snapshot.status === "proposed"
        ? (log.find((line) => line.proposal !== null)?.proposal ?? null)
        : null,
    promises,
    routes: routesShown({ clock, log, listed: platform.listed, industry, now }),
    log,
    chainHead: row.chainHead,
    successor:
      row.successor === null || row.successorId === null
        ? null
        : { number: row.successor, accessCode: spokenCode(accessCodeOfSuccessor(row.successorId)) },
  };
}
