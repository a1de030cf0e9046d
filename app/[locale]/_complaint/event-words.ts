// What happened to a complaint, as staff read it in its log: the event, and who, which kind, or where to.
import { CONTEST_KINDS, REFERRALS } from "@/lib/domain/complaint/complaint";
import { escalationLevel } from "@/lib/domain/clock/escalation";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { isOfUncounted, type BreachStanding } from "@/lib/complaint/screens/breach-standing";
import type { LogLine } from "@/lib/complaint/screens/complaint-log";

type Event = Pick<LogLine, "type" | "at" | "ordinal" | "warning" | "side" | "facts">;

/** An unproved complaint is never made public, and neither is a breach that does not count. */
interface ShownOf {
  readonly proved: boolean;
  readonly breach: BreachStanding;
}

function particular(locale: Locale, { type, side, facts }: Event): string | null {
  const t = getTranslator(locale, "domain");
  if (type === "message_sent" || type === "appealed") return t(`side.${side}`);
  const kind = CONTEST_KINDS.find((known) => known === facts["kind"]);
  if (type === "contested" && kind !== undefined) return t(`contestKind.${kind}`);
  const to = REFERRALS.find((known) => known === facts["to"]);
  if (type === "referred" && to !== undefined) return t(`referral.${to}`);
  return type === "merged" && typeof facts["into"] === "string" ? facts["into"] : null;
}

function titleOf(
  locale: Locale,
  { type, at, ordinal, warning, facts }: Event,
  { proved, breach }: ShownOf,
): string {
  const t = getTranslator(locale, "domain");
  if (type === "escalation") {
    const level = escalationLevel(ordinal);
    if (level === "public" && proved && isOfUncounted(breach, at))
      return t("event.escalation.publicNotCounted");
    return t(level === "public" && !proved ? "event.escalation.publicUnproved" : `event.escalation.${level}`);
  }
  if (type === "breach_judged" && facts["breachCounts"] === false) return t("event.breachNotCounted");
  if (type === "resolution_accepted" && facts["received"] === false) return t("event.acceptedPromised");
  if (type !== "warning") return t(`event.${type}`);
  return t(warning?.last === true ? "event.lastWarning" : "event.warning", {
    hours: warning?.hoursLeft ?? 0,
  });
}

/** An event in words; some words depend on the complaint. */
export function eventWords(locale: Locale, event: Event, shown: ShownOf): string {
  const title = titleOf(locale, event, shown);
  const about = particular(locale, event);
  return about === null ? title : `${title}${locale === "zh" ? "：" : ": "}${about}`;
}
