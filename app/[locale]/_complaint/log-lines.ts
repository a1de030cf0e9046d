// The log in words for staff: what happened, what is late, and every text.
import type { TimelineEvent } from "@/app/_ui/event-timeline";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { BreachStanding } from "@/lib/complaint/screens/breach-standing";
import type { LogLine, ProposalFacts } from "@/lib/complaint/screens/complaint-log";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";
import { flagWords } from "./deed-words";
import { eventWords } from "./event-words";
import { decisionWords } from "./finding-words";
import { promiseOfEvent } from "./promise-words";
import { proposalTerms } from "./proposal-terms";

/** The parts of a complaint that its log is made of. */
interface LoggedComplaint {
  readonly log: readonly LogLine[];
  readonly promises: readonly PromiseShown[];
  readonly proved: boolean;
  readonly breach: BreachStanding;
}

interface LogWords {
  readonly line: LogLine;
  readonly title: string;
  readonly node: NonNullable<TimelineEvent["node"]>;
  readonly details: readonly LogDetail[];
}

interface LogDetail {
  readonly text: string;
  /** A flag as a template reply stands out. */
  readonly alarm: boolean;
}

/** What is late, for staff; the consumer's page marks the breach alone. */
const LATE: readonly string[] = ["breach", "first_contact_due", "escalation"];

/** A conversation stands out unless it was denied or withdrawn. */
export function nodeOf({ type, conversation }: LogLine, late = LATE): LogWords["node"] {
  if (late.includes(type)) return "alarm";
  if (conversation === null || conversation.answer === "denied" || conversation.answer === "revoked")
    return "plain";
  return conversation.answer === "confirmed" ? "conversation-confirmed" : "conversation-attested";
}

function proposalLines(locale: Locale, proposal: ProposalFacts): readonly (string | null)[] {
  const d = getTranslator(locale, "domain");
  const { steps, answer, reason, ownReason, followUp } = proposal;
  return [
    d("complaint.steps", { text: steps }),
    d("complaint.said", { text: answer }),
    reason === null ? null : d("complaint.reason", { text: reason }),
    ownReason ? d("ownReason") : null,
    proposalTerms(locale, proposal),
    followUp === null ? null : d("complaint.followUp", { who: followUp }),
  ];
}

/** Newest first. */
export function logLines(locale: Locale, complaint: LoggedComplaint): readonly LogWords[] {
  return complaint.log.map((line) => {
    const { type, facts, texts, proposal } = line;
    const before = facts["predecessor"];
    const flagged = proposal === null ? null : flagWords(locale, proposal);
    const details = [
      promiseOfEvent(locale, line, complaint.promises),
      ...(type === "adjudicated" ? decisionWords(locale, facts) : []),
      typeof before === "string"
        ? getTranslator(locale, "domain")("complaint.predecessor", { number: before })
        : null,
      ...texts.map((text) => text.body),
      ...(proposal === null ? [] : proposalLines(locale, proposal)),
    ];
    return {
      line,
      title: eventWords(locale, line, complaint),
      node: nodeOf(line),
      details: [
        ...details.filter((text) => text !== null).map((text) => ({ text, alarm: false })),
        ...(flagged === null
          ? []
          : [{ text: getTranslator(locale, "domain")("complaint.flagged", { why: flagged }), alarm: true }]),
      ],
    };
  });
}
