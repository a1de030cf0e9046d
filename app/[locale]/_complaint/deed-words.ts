// A proposal's decision and what it promises, in words.
import { chinaDayOver } from "@/lib/domain/shared/china-time";
import type { DeedTerms } from "@/lib/domain/answer/deed-terms";
import { formatDate, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ProposalFacts } from "@/lib/complaint/screens/complaint-log";

const NOON_MS = 12 * 3_600_000;

function dayIn(locale: Locale, day: string): string {
  const over = chinaDayOver(day);
  return over === null ? day : formatDate(locale, new Date(over.getTime() - NOON_MS));
}

/** `退款 128 元，最迟 2026年11月30日`. */
export function deedWords(locale: Locale, deed: DeedTerms): string {
  const t = getTranslator(locale, "domain");
  const { kind, amountCents, what, by, doneOn } = deed;
  const said = [
    t(`deed.${kind}`),
    ...(amountCents === null ? [] : [t("deedAmount", { amount: formatNumber(locale, amountCents / 100) })]),
  ].join(" ");
  const day =
    by === null
      ? doneOn === null
        ? []
        : [t("deedDone", { day: dayIn(locale, doneOn) })]
      : [t("deedBy", { day: dayIn(locale, by) })];
  return [what === null ? said : t("deedWhat", { said, what }), ...day].join(locale === "zh" ? "，" : ", ");
}

/** `不同意：要求与损失不相称`; null for old proposals, which have no decision. */
export function proposalDecisionWords(
  locale: Locale,
  { decision, ground }: Pick<ProposalFacts, "decision" | "ground">,
): string | null {
  if (decision === null) return null;
  const t = getTranslator(locale, "domain");
  const said = t(`proposalDecision.${decision}`);
  return ground === null ? said : t("decisionWithGround", { decision: said, ground: t(`ground.${ground}`) });
}

/** Why a proposal is flagged, with the clauses it is based on; null if it is not. */
export function flagWords(locale: Locale, { flagged }: Pick<ProposalFacts, "flagged">): string | null {
  if (flagged === null) return null;
  const t = getTranslator(locale, "domain");
  const why = t(`templateFlag.${flagged.reason ?? "before"}`);
  const sentence = flagged.clauses.join("");
  return sentence === "" ? why : t("flagRestsOn", { why, sentence });
}
