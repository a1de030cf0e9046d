import type { ReactNode } from "react";
import { StandingTag } from "@/app/_ui/standing-tag";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { Mechanism } from "@/lib/domain/rulebook/mechanism";
import type { RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import type { Standing } from "@/lib/domain/rulebook/standing";

type Shown = Pick<RuleStanding, "standing" | "date">;

/** The word of a standing; an adopted rule's with its day. */
export function standingWords(
  locale: Locale,
  { standing, date }: Shown,
): { readonly name: string; readonly meaning: string } {
  const t = getTranslator(locale, "common");
  return {
    name:
      standing === "adopted" && date !== null
        ? t("standing.adoptedFrom", { date: formatDate(locale, new Date(date)) })
        : t(`standing.${standing}`),
    meaning: t(`standing.${standing}_meaning`),
  };
}

interface RuleTagProps {
  readonly locale: Locale;
  /** Its line on the page of the rules, which says clause, source and date. */
  readonly rule: Mechanism | "numbers" | "thresholds";
  /** A word alone where the rule has no day of its own. */
  readonly of: Shown | Exclude<Standing, "adopted">;
}

/** The standing of a rule beside it; one tap leads to its clause, source and date. */
export function RuleTag({ locale, rule, of }: RuleTagProps): ReactNode {
  const shown = typeof of === "string" ? { standing: of, date: null } : of;
  return (
    <StandingTag
      standing={shown.standing}
      words={{
        ...standingWords(locale, shown),
        more: getTranslator(locale, "standings")("more"),
      }}
      href={`/${locale}/rules#${rule}`}
    />
  );
}
