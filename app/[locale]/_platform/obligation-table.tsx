// What a platform owes, line by line: the same on its public page and in the regulator's file.
import type { ReactNode } from "react";
import {
  appliesWords,
  figureWords,
  type Line,
  metWord,
  nameWords,
  sinceWords,
  sourceWords,
  whyWords,
} from "@/app/[locale]/_platform/obligation-words";
import { disputeWords } from "@/app/[locale]/_platform/dispute-words";
import { JudgedLink } from "@/app/[locale]/_rules/judged-link";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { IntervalBar } from "@/app/_ui/interval-bar";
import { Table } from "@/app/_ui/table";
import { Unbroken } from "@/app/_ui/unbroken";
import { Verdict } from "@/app/_ui/verdict";
import { OBLIGATION_MECHANISM } from "@/lib/domain/platform/obligation-standing";
import { formatPercent } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PlatformObligations } from "@/lib/platform/screens/platform";

interface ObligationTableProps {
  readonly locale: Locale;
  readonly obligations: PlatformObligations;
}

interface CellProps extends ObligationTableProps {
  readonly line: Line;
}

/** Sentences under each other, smaller than what they explain. */
function Small({ words }: { readonly words: readonly string[] }): ReactNode {
  return words.map((sentence) => (
    <span key={sentence} className="block text-xs text-ink3">
      <Unbroken text={sentence} />
    </span>
  ));
}

/** Yes, no or neither, with its ground. */
function Met({ locale, obligations, line }: CellProps): ReactNode {
  const t = getTranslator(locale, "obligation");
  const met = metWord(line);
  return (
    <>
      <Verdict kind={met === "yes" || met === "no" ? met : "open"}>{t(`met.${met}`)}</Verdict>
      {whyWords(locale, line, obligations).map((sentence) => (
        <span key={sentence} className="block text-ink2">
          <Unbroken text={sentence} />
        </span>
      ))}
    </>
  );
}

function Figure({ locale, obligations, line }: CellProps): ReactNode {
  const t = getTranslator(locale, "obligation");
  const { value, sample, bar } = figureWords(locale, line, obligations);
  return (
    <>
      {value === null ? null : <b className="mr-2 text-lg">{value}</b>}
      <span>
        <Unbroken text={sample} />
      </span>
      {bar === null ? null : (
        <IntervalBar
          rate={bar.rate}
          low={bar.low}
          high={bar.high}
          {...(bar.limit === null
            ? {}
            : {
                target: {
                  at: bar.limit,
                  label: t("figure.target", { percent: formatPercent(locale, bar.limit, 0) }),
                },
              })}
        />
      )}
      <Small words={sourceWords(locale, line, obligations)} />
      {line.code === "disputes_keep_a_person" ? <Small words={disputeWords(locale, obligations)} /> : null}
    </>
  );
}

export function ObligationTable({ locale, obligations }: ObligationTableProps): ReactNode {
  const t = getTranslator(locale, "obligation");
  return (
    <>
      <Table
        stack
        caption={t("title")}
        rows={obligations.lines}
        rowKey={({ code }) => code}
        rowHeader="what"
        columns={[
          {
            key: "what",
            head: t("column.what"),
            className: "md:min-w-44",
            cell: (line) => {
              const { name, about } = nameWords(locale, line, obligations);
              return (
                <>
                  <b className="block">{name}</b>
                  <Small words={[about]} />
                </>
              );
            },
          },
          {
            key: "standing",
            head: t("column.standing"),
            cell: ({ code, rests }) =>
              rests.map((of) => (
                <span key={of.standing} className="my-0.5 mr-2 inline-block">
                  <RuleTag locale={locale} rule={OBLIGATION_MECHANISM[code]} of={of} />
                </span>
              )),
          },
          {
            key: "applies",
            head: t("column.applies"),
            className: "md:min-w-24",
            cell: (line) => {
              const [applies, ...binds] = appliesWords(locale, line, obligations);
              return (
                <>
                  {applies}
                  <Small words={binds} />
                </>
              );
            },
          },
          {
            key: "met",
            head: t("column.met"),
            className: "md:min-w-48",
            cell: (line) => <Met locale={locale} obligations={obligations} line={line} />,
          },
          {
            key: "figure",
            head: t("column.figure"),
            className: "md:min-w-52",
            cell: (line) => <Figure locale={locale} obligations={obligations} line={line} />,
          },
          {
            key: "since",
            head: t("column.since"),
            className: "md:min-w-44",
            cell: (line) => <Small words={sinceWords(locale, line, obligations)} />,
          },
        ]}
      />
      <p className="mt-2 text-sm text-ink2 prose-width">{t("sinceNote")}</p>
      <p className="mt-2 flex flex-wrap gap-x-5">
        <JudgedLink locale={locale} part="obligations" />
        <a className="link link-alone" href={`/${locale}/rules#mechanisms`}>
          {t("formula", { version: obligations.rulebook.version })}
        </a>
      </p>
    </>
  );
}
