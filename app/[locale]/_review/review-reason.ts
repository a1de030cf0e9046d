import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { THRESHOLD_CODES } from "@/lib/domain/review/review-threshold";
import { formatNumber, formatPercent } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PublicReview } from "@/lib/platform/screens/platform";

const SHARES: readonly string[] = ["overdue_share", "no_human_contact"];

/** The sentence of a rule that passed, with its numbers as they were. */
export function reviewReason(
  locale: Locale,
  trigger: Pick<PublicReview, "code" | "value" | "limit" | "counts">,
): string {
  const code = THRESHOLD_CODES.find((known) => known === trigger.code);
  if (code === undefined) return trigger.code;
  const say = (value: number): string =>
    SHARES.includes(code) ? formatPercent(locale, value) : formatNumber(locale, Math.round(value * 10) / 10);
  const count = (key: string): string => formatNumber(locale, Number(trigger.counts[key] ?? 0));
  const barrier = BARRIER_CODES.find((known) => known === trigger.counts["barrier"]) ?? "other";
  return getTranslator(locale, "platform")(`trigger.${code}`, {
    value: say(trigger.value),
    limit: say(trigger.limit),
    due: count(code === "no_human_contact" ? "first_contact_due_30d" : "due_30d"),
    breached: count("breached_30d"),
    missed: count("first_contact_missed_30d"),
    barrier: getTranslator(locale, "domain")(`barrier.${barrier}`),
  });
}
