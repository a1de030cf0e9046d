// One complaint as a regulator reads it: the whole file, and what the lifecycle lets this very person decide.
import { database } from "@/db/engine/client";
import { findContest } from "@/db/complaint/contest";
import { listRegulatorActs } from "@/db/complaint/event";
import { findJudgementProposal, type JudgementProposal } from "@/db/complaint/judgement";
import type { ConversationDetails } from "@/db/complaint/complaint-details";
import { findRegulatorComplaint, listSiblings } from "@/db/complaint/regulator-complaint";
import { listRegistry } from "@/db/platform/regulator-platforms";
import { hasRegulatorBeside, listOwnAccounts } from "@/db/people/staff";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { Channel, ContestKind, Matter, Vulnerability } from "@/lib/domain/complaint/complaint";
import type { PersonEvent } from "@/lib/domain/complaint/events";
import { availableCommands } from "@/lib/domain/complaint/lifecycle";
import { decidersIn, hasDecided } from "@/lib/domain/complaint/appeal-decider";
import { factsOf } from "@/lib/domain/complaint/lifecycle-facts";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import type { TwoNames } from "@/lib/base/i18n/name-in";
import type { BreachStanding } from "@/lib/complaint/screens/breach-standing";
import type { ClockShown } from "@/lib/complaint/screens/clock-shown";
import type { FiledContent } from "@/lib/complaint/screens/complaint-content";
import { seenIn, type LogLine } from "@/lib/complaint/screens/complaint-log";
import { complaintRecord } from "@/lib/complaint/screens/complaint-record";
import type { ConversationDot } from "@/lib/complaint/screens/conversation-shown";
import { disputedAnswers, type DisputedAnswer } from "@/lib/complaint/screens/disputed-answers";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";
import { maskedContact } from "@/lib/complaint/screens/masked-contact";

/** Longest list of platforms to choose the right one from. */
const PLATFORM_CHOICES = 200;

/** What the judges of a breach read. */
export interface Judging {
  /** From then on it counts. */
  readonly by: Date;
  readonly answers: readonly DisputedAnswer[];
  /** That it does not count, proposed by one; null while nobody has. */
  readonly proposal: {
    readonly name: string;
    readonly reason: string;
    readonly byReader: boolean;
  } | null;
}

export interface RegulatorComplaintScreen {
  readonly id: string;
  readonly number: string;
  readonly now: Date;
  readonly filedAt: Date;
  readonly platform: TwoNames & { readonly slug: string; readonly listed: boolean };
  readonly company: TwoNames | null;
  readonly clock: ClockShown;
  readonly rulebook: Rulebook;
  readonly escalation: number;
  readonly breach: BreachStanding;
  /** A breach that waits to be judged; null when none does. */
  readonly judgement: Judging | null;
  readonly counted: boolean;
  readonly channel: Channel;
  readonly matter: Matter;
  readonly region: string | null;
  readonly vulnerability: Vulnerability;
  /** Masked. */
  readonly contact: string | null;
  /** Whether this contact was proved for this complaint. */
  readonly contactProved: boolean;
  /** Whether it counts as its person's. */
  readonly proved: boolean;
  readonly content: FiledContent;
  readonly conversations: readonly ConversationDetails[];
  readonly dot: ConversationDot | null;
  /** Every deed of the proposals on which it closed. */
  readonly promises: readonly PromiseShown[];
  readonly log: readonly LogLine[];
  /** What a form on the page is written against. */
  readonly seen: number;
  readonly chainHead: string;
  readonly successor: string | null;
  readonly available: readonly PersonEvent[];
  /** An appeal or a broken promise waits, and the reader has decided something on this complaint: somebody else decides it. */
  readonly decidedByReader: boolean;
  /** The same holds for everybody whom the regulator has: the operator has to name a substitute. */
  readonly nobodyLeft: boolean;
  /** The contest that waits for a decision. */
  readonly contest: { readonly kind: ContestKind; readonly reason: string } | null;
  /** Where a contest `not_ours` can be upheld to. */
  readonly rightPlatforms: readonly (TwoNames & { readonly id: string })[];
  /** Earlier complaints of the same person on the same platform that still live: what this one can be merged into. */
  readonly siblings: readonly { readonly number: string; readonly filedAt: Date }[];
}

export type RegulatorDecision = "contest" | "judge" | "adjudicate" | "find_done" | "merge" | "refer";

/** What the page offers its reader to decide: what the lifecycle takes, where there is something to decide on. */
export function decisionsOf({
  available,
  contest,
  siblings,
  promises,
}: Pick<
  RegulatorComplaintScreen,
  "available" | "contest" | "siblings" | "promises"
>): ReadonlySet<RegulatorDecision> {
  const offered: Readonly<Record<RegulatorDecision, boolean>> = {
    contest: available.includes("contest_dismissed") && contest !== null,
    judge: available.includes("breach_judged"),
    adjudicate: available.includes("adjudicated"),
    find_done: promises.some(({ mayFindDone }) => mayFindDone),
    merge: available.includes("merged") && siblings.length > 0,
    refer: available.includes("referred"),
  };
  return new Set((Object.keys(offered) as RegulatorDecision[]).filter((decision) => offered[decision]));
}

function judging(
  breach: BreachStanding,
  log: readonly LogLine[],
  proposal: JudgementProposal | null,
  own: readonly string[],
): Judging | null {
  if (breach.is !== "waits") return null;
  const said = log.find(({ seq }) => seq === proposal?.seq)?.texts[0]?.body ?? "";
  return {
    by: breach.by,
    answers: disputedAnswers(log),
    // The latest one in the log was withdrawn by another breach since, unless the clock says that it waits.
    proposal:
      proposal === null || !breach.proposed
        ? null
        : { name: proposal.name, reason: said, byReader: own.includes(proposal.staffId) },
  };
}

/** Null when no complaint has this number. `typed` comes from the address. */
export async function regulatorComplaintScreen(
  actor: RegulatorActor,
  typed: string,
): Promise<RegulatorComplaintScreen | null> {
  const db = database();
  const number = parseComplaintNumber(typed);
  const row = number === null ? null : await findRegulatorComplaint(db, number);
  if (row === null) return null;
  const [record, contest, siblings, acts, proposal, own] = await Promise.all([
    complaintRecord(db, row, "officer"),
    findContest(db, row.id),
    listSiblings(db, { platformId: row.platformId, personId: row.personId, but: row.id }),
    listRegulatorActs(db, row.id),
    findJudgementProposal(db, row.id),
    listOwnAccounts(db, actor.staffId),
  ]);
  const { rulebook, clock, breach, conversations, log } = record;
  const asked = factsOf(clock.snapshot, "regulator", row.now.getTime());
  const decidedByReader = (asked.appealPending || asked.promiseToJudge) && hasDecided(acts, own);
  const nobodyLeft = decidedByReader && !(await hasRegulatorBeside(db, decidersIn(acts)));
  const facts = { ...asked, decidedByActor: decidedByReader };
  const pending = contest?.state === "pending" ? contest : null;
  const rightPlatforms =
    pending?.kind === "not_ours"
      ? await listRegistry(db, { matching: "", after: "", limit: PLATFORM_CHOICES })
      : [];
  return {
    id: row.id,
    number: row.number,
    now: row.now,
    filedAt: row.filedAt,
    platform: {
      slug: row.platform.slug,
      nameZh: row.platform.nameZh,
      nameEn: row.platform.nameEn,
      listed: row.platform.state === "listed",
    },
    company:
      row.companyZh === null ? null : { nameZh: row.companyZh, nameEn: row.companyEn ?? row.companyZh },
    clock,
    rulebook,
    escalation: row.escalation,
    breach,
    judgement: judging(breach, log, proposal, own),
    counted: row.counted,
    channel: row.channel,
    matter: row.matter,
    region: row.region,
    vulnerability: row.vulnerability,
    contact: maskedContact(row),
    contactProved: row.contactProved,
    proved: row.provedAt !== null,
    content: record.content,
    conversations,
    dot: record.dot,
    promises: record.promises,
    log,
    seen: seenIn(log),
    chainHead: row.chainHead,
    successor: row.successor,
    available: availableCommands(clock.snapshot.status, "regulator", facts, rulebook),
    decidedByReader,
    nobodyLeft,
    contest:
      pending === null
        ? null
        : { kind: pending.kind, reason: record.texts.find((text) => text.n === pending.reasonN)?.body ?? "" },
    rightPlatforms: rightPlatforms
      .filter(
        ({ id, companyId }) => id !== row.platformId && (companyId === null || companyId !== row.companyId),
      )
      .map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
    siblings: siblings.filter((sibling) => sibling.filedAt < row.filedAt),
  };
}
