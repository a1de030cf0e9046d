// What a platform is asked to do, and by which numbers of the rulebook it is shown that it does it, or does not.
// Source: docs/domain/obligations.md.
import type { ReactNode } from "react";
import { answerRates } from "@/app/[locale]/_rules/answer-rates";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { OURS, StandingOf } from "@/app/[locale]/_rules/standing-of";
import { Table } from "@/app/_ui/table";
import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { OBLIGATION_MECHANISM, obligationStandings } from "@/lib/domain/platform/obligation-standing";
import type { ObligationCode } from "@/lib/domain/platform/obligations";
import type { RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import type { Day } from "@/lib/domain/rulebook/standing";

interface ObligationRulesProps {
  readonly locale: Locale;
  readonly rulebook: Rulebook;
  readonly day: Day;
}

const CODES = Object.keys(OBLIGATION_MECHANISM) as ObligationCode[];

/** Whatever the size of a platform: above the first line of size it is a proposal that everybody gets a person, below it ours. */
function restsOn(code: ObligationCode, rulebook: Rulebook, day: Day): readonly RuleStanding[] {
  const rests = obligationStandings({ code, standing: "proposed" }, rulebook, day);
  return code === "complaint_human"
    ? [...rests, ...obligationStandings({ code, standing: "house" }, rulebook, day)]
    : rests;
}

/** The numbers that the sentences of a row need. */
function numbersOf(locale: Locale, rulebook: Rulebook) {
  const [first] = rulebook.answer_rate_by_users;
  return {
    days: rulebook.obligation_days,
    people: rulebook.obligation_people,
    tests: rulebook.obligation_tests,
    denied: rulebook.denied_contact_people,
    percent: rulebook.priority_contact_percent,
    hours: rulebook.first_contact_priority_hours,
    limit: rulebook.resolution_hours,
    users: formatNumber(locale, first?.above_users ?? 0),
    firstPercent: first?.percent ?? 0,
    rates: answerRates(locale, rulebook),
  };
}

/** The eight obligations, each with whom it applies to and what makes it met and not met. */
export function ObligationRules({ locale, rulebook, day }: ObligationRulesProps): ReactNode {
  const t = getTranslator(locale, "rules");
  const numbers = numbersOf(locale, rulebook);
  return (
    <section className="mt-11" aria-labelledby="obligations">
      <h2 id="obligations">{t("obligations.title")}</h2>
      <p className="mt-2 prose-width">{t("obligations.counted", numbers)}</p>
      <p className="mt-2 prose-width">{t("obligations.share")}</p>
      <p className="mt-2 prose-width">
        <b>{t("evidence.noTests")}</b>
      </p>
      <div className="mt-3">
        <Table
          stack
          caption={t("obligations.title")}
          rows={CODES}
          rowKey={(code) => code}
          rowHeader="what"
          columns={[
            {
              key: "what",
              head: t("obligations.what"),
              className: "md:min-w-44",
              cell: (code) => (
                <>
                  <b id={`obligation-${code}`} className="block">
                    {t(`obligations.name.${code}`, numbers)}
                  </b>
                  <span className="block text-sm text-ink2">{t(`obligations.whom.${code}`, numbers)}</span>
                </>
              ),
            },
            {
              key: "met",
              head: t("obligations.met"),
              className: "md:min-w-48",
              cell: (code) => t(`obligations.yes.${code}`, numbers),
            },
            {
              key: "not",
              head: t("obligations.notMet"),
              className: "md:min-w-48",
              cell: (code) => t(`obligations.no.${code}`, numbers),
            },
            {
              key: "standing",
              head: t("numbers.standing"),
              cell: (code) =>
                restsOn(code, rulebook, day).map((of) => (
                  <span key={of.standing} className="mr-2 inline-block">
                    <RuleTag locale={locale} rule={OBLIGATION_MECHANISM[code]} of={of} />
                  </span>
                )),
            },
          ]}
        />
      </div>
      <p className="mt-2 prose-width">{t("obligations.neither")}</p>
      <p className="mt-2 text-sm text-ink2 prose-width">
        {t("obligations.ours")} <StandingOf locale={locale} of={OURS} rulebook={rulebook} />
      </p>
    </section>
  );
}
