// What a row of the inbox says, in one language.
import { rowClockOf } from "@/app/[locale]/_clock/clock-of";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { InboxLine } from "@/lib/complaint/screens/company-inbox";
import type { ComplaintRowWords } from "./complaint-row";

interface RowPlace {
  readonly now: Date;
  readonly href: string;
  /** For people who act for several platforms. */
  readonly platform: boolean;
}

export function rowWords(
  locale: Locale,
  line: InboxLine,
  { now, href, platform }: RowPlace,
): ComplaintRowWords {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const flagged = line.clock.snapshot.status === "proposed" && line.clock.snapshot.proposalFlagged;
  const firstContactLate = line.firstContactMissed && line.conversation !== "denied";
  const facts = [
    flagged && t("row.flagged"),
    !line.proved && t("row.unproved"),
    line.contestPending && t("row.contested"),
    line.appealPending && t("row.appealed"),
    platform && nameIn(locale, line.platform),
    d(`channel.${line.channel}`),
  ];
  return {
    href,
    title: line.title,
    number: line.number,
    tag: line.vulnerability === "none" ? undefined : d(`vulnerability.${line.vulnerability}`),
    ...rowClockOf(locale, { clock: line.clock, now, conversation: line.dot, reader: "staff" }),
    conversation: line.conversation,
    conversationWord: firstContactLate ? t("row.firstContactMissed") : d(`contact.${line.conversation}`),
    firstContactLate,
    facts: facts.filter((fact) => fact !== false).join(" · "),
  };
}
