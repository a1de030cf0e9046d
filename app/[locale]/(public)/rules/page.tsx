import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { EvidenceRules } from "@/app/[locale]/(public)/_parts/evidence-rules";
import { MechanismTable } from "@/app/[locale]/(public)/_parts/mechanism-table";
import { ObligationRules } from "@/app/[locale]/(public)/_parts/obligation-rules";
import { NumbersTable, ThresholdTable } from "@/app/[locale]/(public)/_parts/rule-tables";
import { StandardSection } from "@/app/[locale]/(public)/_parts/standard-section";
import { StandingSection } from "@/app/[locale]/(public)/_parts/standing-section";
import { scaleWords } from "@/app/[locale]/_rules/scale-words";
import { OURS, StandingOf } from "@/app/[locale]/_rules/standing-of";
import { Unbroken } from "@/app/_ui/unbroken";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { formatDate } from "@/lib/base/i18n/format";
import { getTranslator } from "@/lib/base/i18n/translator";
import { rulebookPage } from "@/lib/rulebook/rulebook-page";

interface RulesProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: RulesProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "rules")("title") };
}

const CLOCK_SENTENCES = ["s1", "s2", "s3", "s4", "s5", "s6", "s7"] as const;
const FORMULAS = ["wilson", "small", "firstContact", "inTime", "solved"] as const;

/** How the clock runs, every number with its standing, and when a review opens. */
export default async function RulesPage({ params }: RulesProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const { rulebook, versions, day } = await rulebookPage();
  const t = getTranslator(locale, "rules");
  const s = getTranslator(locale, "standings");
  const contents = [
    { id: "clock", words: t("clock.title") },
    { id: "numbers", words: t("numbers.title") },
    { id: "thresholds", words: t("thresholds.title") },
    { id: "evidence", words: t("evidence.title") },
    { id: "obligations", words: t("obligations.title") },
    { id: "mechanisms", words: t("mechanisms.title") },
    { id: "gbt-47746", words: s("standard.title") },
    { id: "standings", words: s("title") },
    { id: "formulas", words: t("formulas.title") },
    { id: "check", words: t("check.title") },
  ];
  const sentence = {
    pause: rulebook.pause_hours,
    confirm: rulebook.confirmation_hours,
    disputes: rulebook.disputes_before_time_runs,
  };
  return (
    <div className="page pt-9 pb-15">
      <h1>{t("title")}</h1>
      <p className="mt-2 prose-width">{t("lead")}</p>
      <p className="mt-2 font-bold">
        <Unbroken
          text={t("version", {
            version: rulebook.version,
            date: formatDate(locale, new Date(rulebook.effective_at)),
          })}
        />
      </p>
      <nav className="mt-5" aria-label={s("contents")}>
        <ul className="flex flex-wrap gap-x-5">
          {contents.map(({ id, words }) => (
            <li key={id}>
              <a className="link link-alone" href={`#${id}`}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section className="mt-11" aria-labelledby="clock">
        <h2 id="clock" className="section-rule">
          {t("clock.title")}
        </h2>
        <p className="mt-3">
          <StandingOf locale={locale} of={OURS} rulebook={rulebook} />
        </p>
        <ol className="mt-3 list-decimal space-y-2 pl-6 prose-width">
          {CLOCK_SENTENCES.map((key) => (
            <li key={key}>{t(`clock.${key}`, sentence)}</li>
          ))}
        </ol>
      </section>
      <section className="mt-11" aria-labelledby="numbers">
        <h2 id="numbers">{t("numbers.title")}</h2>
        <NumbersTable locale={locale} rulebook={rulebook} day={day} />
      </section>
      <section className="mt-11" aria-labelledby="thresholds">
        <h2 id="thresholds">{t("thresholds.title")}</h2>
        <p className="mt-2 text-ink2 prose-width">{t("thresholds.lead")}</p>
        <ThresholdTable locale={locale} rulebook={rulebook} />
        <p className="mt-2 text-sm text-ink2 prose-width">
          {t("thresholds.scale", { steps: scaleWords(locale, rulebook) })}
        </p>
      </section>
      <EvidenceRules locale={locale} rulebook={rulebook} />
      <ObligationRules locale={locale} rulebook={rulebook} day={day} />
      <section className="mt-11" aria-labelledby="mechanisms">
        <h2 id="mechanisms">{t("mechanisms.title")}</h2>
        <MechanismTable locale={locale} rulebook={rulebook} day={day} />
      </section>
      <StandardSection locale={locale} />
      <StandingSection locale={locale} rulebook={rulebook} />
      <section className="mt-11" aria-labelledby="formulas">
        <h2 id="formulas" className="section-rule">
          {t("formulas.title")}
        </h2>
        <p className="mt-3">
          <StandingOf locale={locale} of={OURS} rulebook={rulebook} />
        </p>
        <ul className="mt-3 list-disc space-y-2 pl-6 prose-width">
          {FORMULAS.map((key) => (
            <li key={key}>{t(`formulas.${key}`)}</li>
          ))}
        </ul>
      </section>
      <section className="mt-11" aria-labelledby="check">
        <h2 id="check" className="section-rule">
          {t("check.title")}
        </h2>
        <p className="mt-3 prose-width">{t("check.chain")}</p>
        <p className="mt-2">
          <a className="link link-alone" href={`/${locale}/dial-tests`}>
            {t("check.dialTests")}
          </a>
        </p>
        <h3 className="mt-5">{t("versions")}</h3>
        <ul className="mt-1">
          {versions.map((row) => (
            <li key={row.version}>
              <Unbroken
                text={t("versionLine", {
                  version: row.version,
                  published: formatDate(locale, row.publishedAt),
                  effective: formatDate(locale, row.effectiveAt),
                })}
              />
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-11" aria-labelledby="official">
        <h2 id="official" className="section-rule">
          {t("official.title")}
        </h2>
        <p className="mt-3 prose-width">{t("official.text")}</p>
      </section>
    </div>
  );
}
