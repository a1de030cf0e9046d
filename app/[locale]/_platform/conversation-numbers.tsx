import type { ReactNode } from "react";
import { ConversationMark } from "@/app/_ui/clock/conversation-mark";
import type { ConversationFigures } from "@/lib/domain/platform/public-figures";
import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const LOOK = {
  confirmed: "confirmed",
  unanswered: "attested",
  denied: "denied",
  revoked: "revoked",
} as const;
const NUMBERS = ["confirmed", "unanswered", "denied", "revoked"] as const;

interface ConversationNumbersProps {
  readonly locale: Locale;
  readonly conversations: ConversationFigures;
  /** In a table cell, where the column's head explains the numbers. */
  readonly compact?: boolean;
}

/** The four numbers of human contact, as the company recorded it. Always all four, without a sum or a rate. */
export function ConversationNumbers({
  locale,
  conversations,
  compact = false,
}: ConversationNumbersProps): ReactNode {
  const t = getTranslator(locale, "domain");
  return (
    <div>
      {compact ? null : <p className="text-sm text-ink2">{t("contactNumbers.title")}</p>}
      <dl
        className={
          compact
            ? "flex flex-wrap gap-x-3 text-left text-sm lg:inline-grid"
            : "mt-1 flex flex-wrap gap-x-6 gap-y-1"
        }
      >
        {NUMBERS.map((word) => (
          <div key={word} className="flex items-baseline gap-1.5">
            <dt className={compact ? "nowrap text-xs text-ink3" : "text-sm text-ink2"}>
              <ConversationMark look={LOOK[word]} /> {t(`contactNumbers.${word}`)}
            </dt>
            <dd className="font-bold tabular-nums">{formatNumber(locale, conversations[word])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
