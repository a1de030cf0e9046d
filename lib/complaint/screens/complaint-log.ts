// The timeline of a complaint: every event of its log with the texts and facts that its consumer may read.
import type { TextRow } from "@/db/complaint/text";
import type {
  listEventDetails,
  listProposalDetails,
  ConversationDetails,
} from "@/db/complaint/complaint-details";
import type { Side } from "@/lib/domain/people/actor";
import type { DerivedEvent } from "@/lib/domain/clock/clock-snapshot";
import { warningOf, type NamingRules, type Warning } from "@/lib/domain/complaint/event-name";
import type { DeedTerms } from "@/lib/domain/answer/deed-terms";
import type { EventType } from "@/lib/domain/complaint/events";
import type { ProposalDecision, RefusalGround } from "@/lib/domain/answer/proposal";
import { TEMPLATE_FLAGS, type TemplateFlagName } from "@/lib/domain/answer/template-reply";

export interface ProposalFacts {
  readonly id: string;
  /** Null in a proposal made before proposals had one. */
  readonly decision: ProposalDecision | null;
  readonly ground: RefusalGround | null;
  readonly reason: string | null;
  /** The company marked its reason as the one it gives for every matter of this kind. */
  readonly ownReason: boolean;
  readonly deeds: readonly DeedTerms[];
  /** In proposals made before there were deeds. */
  readonly remedy: string | null;
  readonly amountCents: number | null;
  readonly promisedAt: Date | null;
  readonly followUp: string | null;
  readonly proposedAt: Date;
  readonly holds: boolean;
  /** Why it is flagged as a template reply; `reason` is null for flags of before. */
  readonly flagged: { readonly reason: TemplateFlagName | null; readonly clauses: readonly string[] } | null;
  readonly steps: string;
  readonly answer: string;
}

export interface LogLine {
  readonly seq: number;
  readonly type: EventType;
  /** Which of several milestones of its type, from 1. */
  readonly ordinal: number;
  /** Of a warning: what it says. */
  readonly warning: Warning | null;
  readonly at: Date;
  readonly side: Side;
  /** Done with number and access code, in nobody's account. */
  readonly byCode: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly texts: readonly { readonly kind: string; readonly body: string }[];
  readonly conversation: ConversationDetails | null;
  readonly proposal: ProposalFacts | null;
}

/** The number of the last event that a person made: what a form on the page is written against. */
export function seenIn(log: readonly LogLine[]): number {
  return Math.max(0, ...log.filter((line) => line.side !== "clock").map((line) => line.seq));
}

export interface LogParts {
  readonly events: Awaited<ReturnType<typeof listEventDetails>>;
  readonly texts: readonly TextRow[];
  readonly conversations: readonly ConversationDetails[];
  readonly proposals: Awaited<ReturnType<typeof listProposalDetails>>;
}

/** What stands in the summary of the filed content, or is no text at all. */
const ELSEWHERE = new Set([
  "title",
  "narrative",
  "wanted",
  "barrier",
  "person",
  "steps",
  "answer",
  "deed",
  "follow_up",
]);

/** The reason of a refusal stands with the rest of the proposal. */
function saidByProposal(type: EventType, kind: string): boolean {
  return type === "resolution_proposed" && kind === "reason";
}

/** The numbers of the texts that an event stands for: `n:digest` each. */
function textNumbers(facts: Readonly<Record<string, unknown>>): readonly number[] {
  const named = facts["texts"];
  return Array.isArray(named) ? named.map((text) => Number(String(text).split(":")[0])) : [];
}

function proposalOf(parts: LogParts, seq: number, numbers: readonly number[]): ProposalFacts | null {
  const found = parts.proposals.find((proposal) => proposal.seq === seq);
  if (found === undefined) return null;
  const followUp = parts.texts.find((text) => numbers.includes(text.n) && text.kind === "follow_up");
  const body = (n: number) => parts.texts.find((text) => text.n === n)?.body ?? "";
  const { id, remedy, amountCents, promisedAt, proposedAt, holds, flag, stepsN, answerN, reasonN } = found;
  return {
    id,
    decision: found.decision,
    ground: found.ground,
    reason: reasonN === null ? null : body(reasonN),
    ownReason: found.ownReason,
    deeds: found.deeds.map(({ textN, ...deed }) => ({ ...deed, what: textN === null ? null : body(textN) })),
    remedy,
    amountCents,
    promisedAt,
    followUp: followUp?.body ?? null,
    proposedAt,
    holds,
    flagged:
      flag === null
        ? null
        : {
            reason: TEMPLATE_FLAGS.find((name) => name === flag.reason && flag.clauses !== undefined) ?? null,
            clauses: flag.clauses ?? [flag.sentence ?? ""],
          },
    steps: body(stepsN),
    answer: body(answerN),
  };
}

/** The log, newest first; what time has done and nobody has written yet stands in it as well. */
export function complaintLog(
  parts: LogParts,
  unwritten: readonly DerivedEvent[],
  rules: NamingRules,
): readonly LogLine[] {
  const written = parts.events.map((event): LogLine => {
    const numbers = textNumbers(event.facts);
    return {
      seq: event.seq,
      type: event.type,
      ordinal: event.ordinal,
      warning: warningOf(event, rules),
      at: event.at,
      side: event.side,
      byCode: event.byCode,
      facts: event.facts,
      texts: parts.texts.flatMap(({ n, kind, body }) =>
        numbers.includes(n) && body !== null && !ELSEWHERE.has(kind) && !saidByProposal(event.type, kind)
          ? [{ kind, body }]
          : [],
      ),
      conversation: parts.conversations.find((conversation) => conversation.seq === event.seq) ?? null,
      proposal: proposalOf(parts, event.seq, numbers),
    };
  });
  const last = written.at(-1)?.seq ?? 0;
  const derived = unwritten.map((event, index): LogLine => ({
    seq: last + 1 + index,
    type: event.type,
    ordinal: event.ordinal,
    warning: warningOf(event, rules),
    at: new Date(event.atMs),
    side: "clock",
    byCode: false,
    facts: {},
    texts: [],
    conversation: null,
    proposal: null,
  }));
  return [...written, ...derived].reverse();
}
