import type { ReactNode } from "react";
import { citation } from "@/app/[locale]/_rules/citation";
import { standingWords } from "@/app/[locale]/_rules/rule-tag";
import { StandingTag } from "@/app/_ui/standing-tag";
import { Unbroken } from "@/app/_ui/unbroken";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

/** What this site's own rules rest on: the rulebook itself. */
export const OURS: RuleStanding = { standing: "house", source: "rulebook", clause: null, date: null };

interface StandingOfProps {
  readonly locale: Locale;
  readonly of: RuleStanding;
  readonly rulebook: Pick<Rulebook, "version" | "effective_at">;
}

/** The word on the page of the rules: it leads to its source there; one that the rulebook names itself has it underneath. */
export function StandingOf({ locale, of, rulebook }: StandingOfProps): ReactNode {
  const words = standingWords(locale, of);
  if (typeof of.source === "object") {
    return (
      <>
        <StandingTag standing={of.standing} words={words} />
        <span className="block text-ink2">
          <Unbroken text={citation(locale, of, rulebook)} />
        </span>
      </>
    );
  }
  const more = getTranslator(locale, "standings")("more");
  return <StandingTag standing={of.standing} words={{ ...words, more }} href={`#source-${of.source}`} />;
}
