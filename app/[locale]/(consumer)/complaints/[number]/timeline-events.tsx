import type { ReactNode } from "react";
import type { TimelineEvent } from "@/app/_ui/event-timeline";
import { PersonText } from "@/app/_ui/person-text";
import { CONTEST_KINDS, REFERRALS } from "@/lib/domain/complaint/complaint";
import { givesAnotherContact } from "@/lib/domain/complaint/contact-change";
import { escalationLevel } from "@/lib/domain/clock/escalation";
import { isProof } from "@/lib/domain/complaint/proof";
import { formatInstant, formatNearInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { isOfUncounted } from "@/lib/complaint/screens/breach-standing";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import type { LogLine } from "@/lib/complaint/screens/complaint-log";
import { warningWords } from "./warning-words";
import { findingWords } from "@/app/[locale]/_complaint/finding-words";
import { promiseOfEvent } from "@/app/[locale]/_complaint/promise-words";
import { nodeOf } from "@/app/[locale]/_complaint/log-lines";
import { conversationWords } from "./conversation-words";
import { ProposalDetails } from "./proposal-details";

/** The log in words, newest first: the timeline is the event log. */
export function timelineEvents(locale: Locale, screen: ComplaintScreen): readonly TimelineEvent[] {
  return screen.log.map((line) => ({
    key: String(line.seq),
    time: <time dateTime={line.at.toISOString()}>{formatInstant(locale, line.at)}</time>,
    title: titleOf(locale, screen, line),
    detail: detailOf(locale, screen, line),
    node: nodeOf(line, ["breach"]),
  }));
}

function titleOf(locale: Locale, screen: ComplaintScreen, line: LogLine): string {
  const t = getTranslator(locale, "complaint");
  const d = getTranslator(locale, "domain");
  const platform = nameIn(locale, screen.platform);
  const by = line.side === "company" ? "company" : "consumer";
  const { type, facts } = line;
  switch (type) {
    case "filed":
      return t(screen.clock.reading.outcome === "recorded" ? "event.filedRecorded" : "event.filed");
    case "human_contact_denied": {
      const denied = screen.conversations.find(({ id }) => id === facts["contactId"]);
      if (denied === undefined) return t(`event.${type}`);
      const when = formatNearInstant(locale, denied.startedAt, screen.now);
      return t("event.deniedContact", { person: denied.personName, when });
    }
    case "contested": {
      const kind = CONTEST_KINDS.find((known) => known === facts["kind"]) ?? "not_ours";
      return t("event.contested", { platform, kind: d(`contestKind.${kind}`) });
    }
    case "referred": {
      const to = REFERRALS.find((known) => known === facts["to"]) ?? "12315";
      return t("event.referred", { to: d(`referral.${to}`) });
    }
    case "appealed":
      return t(`event.appealedBy.${by}`, { platform });
    case "message_sent":
      return t(`event.messageBy.${by}`, { platform });
    case "resolution_accepted":
      return t(facts["received"] === false ? "event.resolution_accepted_promised" : `event.${type}`, {
        platform,
      });
    case "promise_broken":
      return t(facts["reopens"] === false ? "event.promise_broken_again" : `event.${type}`);
    case "proved":
      if (facts["by"] === "claim") return t("event.provedByClaim");
      if (givesAnotherContact(line))
        return t(wasCounted(screen, line) ? "event.provedAnother" : "event.provedAnotherCounted");
      return t(wasCounted(screen, line) ? "event.provedAgain" : "event.proved");
    case "contact_changed":
      return t(facts["contactProved"] === true ? "event.contactChangedProved" : "event.contact_changed");
    case "warning": {
      const { last, left } = warningWords(locale, line.warning);
      if (!wasListed(screen, line)) return t("event.warningUnlisted", { left });
      return t(last ? "event.lastWarning" : "event.warning", { left });
    }
    case "escalation":
      return escalationWords(locale, line, screen, wasListed(screen, line) && screen.proved);
    case "breach_judged":
      return t(facts["breachCounts"] === false ? "event.breachNotCounted" : "event.breach_judged");
    default:
      return t(`event.${type}`, { platform });
  }
}

/** Whether the company was known when this happened: until then the complaint was not passed on. */
function wasListed(screen: ComplaintScreen, line: LogLine): boolean {
  const found = screen.log.find((one) => one.type === "platform_confirmed");
  return found === undefined ? screen.platform.listed : line.seq > found.seq;
}

/** Whether something earlier had proved the complaint: a later proof is of the contact alone. */
function wasCounted({ log }: ComplaintScreen, line: LogLine): boolean {
  return log.some(
    ({ seq, type, facts }) =>
      seq < line.seq && (type === "proved" || (type === "filed" && isProof(String(facts["proof"])))),
  );
}

function escalationWords(locale: Locale, line: LogLine, { breach }: ComplaintScreen, shown: boolean): string {
  const t = getTranslator(locale, "complaint");
  const level = escalationLevel(line.ordinal);
  if (level === "public" && shown && isOfUncounted(breach, line.at))
    return t("event.escalation.publicNotCounted");
  return t(level === "public" && !shown ? "event.escalation.publicUnlisted" : `event.escalation.${level}`);
}

function detailOf(locale: Locale, screen: ComplaintScreen, line: LogLine): ReactNode {
  const said = [factsOf(locale, screen, line), ...line.texts.map((text) => text.body)];
  const parts: ReactNode[] = said.filter((part) => part !== null);
  if (line.proposal !== null)
    parts.push(<ProposalDetails key="proposal" locale={locale} proposal={line.proposal} />);
  if (parts.length === 0) return undefined;
  return parts.map((part, index) =>
    typeof part === "string" ? (
      <p key={index} className="whitespace-pre-line">
        <PersonText text={part} />
      </p>
    ) : (
      part
    ),
  );
}

function factsOf(locale: Locale, screen: ComplaintScreen, line: LogLine): string | null {
  const t = getTranslator(locale, "complaint");
  const d = getTranslator(locale, "domain");
  const { type, facts, conversation } = line;
  if (type === "filed" && screen.clock.reading.outcome !== "recorded") {
    const platform = nameIn(locale, screen.platform);
    // Nobody can answer for a name that consumers typed, until a regulator says whose it is.
    const found = screen.log.some((one) => one.type === "platform_confirmed");
    const words = found ? "event.filedDetailFound" : "event.filedDetailUnlisted";
    return t(wasListed(screen, line) ? "event.filedDetail" : words, {
      platform,
      version: screen.rulebook.version,
    });
  }
  if (conversation !== null)
    return t("event.contactDetail", conversationWords(locale, conversation, screen.now));
  const promise = promiseOfEvent(locale, line, screen.promises);
  if (promise !== null) return promise;
  if (type === "contested") return t("event.contestedDetail");
  if (givesAnotherContact(line)) {
    const shared = t(
      facts["consented"] === true ? "event.contactChangedShared" : "event.contactChangedRelay",
    );
    return `${t(line.byCode ? "event.changedByCode" : "event.changedInAccount")}${locale === "zh" ? "；" : ". "}${shared}`;
  }
  if (type === "adjudicated") return findingWords(locale, facts);
  if (type === "withdrawn" && typeof facts["reason"] === "string") {
    return d(`withdrawalReason.${facts["reason"] as "other"}`);
  }
  return null;
}
