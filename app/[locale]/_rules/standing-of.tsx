import type { ReactNode } from "react";
import { citation } from "@/app/[locale]/_rules/citation";
import { standingWords } from "@/app/[locale]/_rules/rule-tag";
import { StandingTag } from "@/app/_ui/standing-tag";
import type { Locale } from "@/lib/base/i18n/locale";
import type { RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

/** What this site's own rules rest on: the rulebook itself. */
export const OURS: RuleStanding = { standing: "house", source: "rulebook", clause: null, date: null };

interface StandingOfProps {
  readonly locale: Locale;
  readonly of: RuleStanding;
  readonly rulebook: Pick<Rulebook, "version" | "effective_at">;
}

/** The word, and under it where the rule can be looked up. */
export function StandingOf({ locale, of, rulebook }: StandingOfProps): ReactNode {
  return (
    <>
      <StandingTag standing={of.standing} words={standingWords(locale, of)} />
      <span className="block text-ink2">{citation(locale, of, rulebook)}</span>
    </>
  );
}
