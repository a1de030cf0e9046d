import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { PageHeader } from "@/app/_ui/page-header";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { searchTexts } from "@/lib/domain/shared/text-search";
import { rulebookPage } from "@/lib/rulebook/rulebook-page";
import { AnswerList } from "./answer-list";
import { helpAnswers } from "./help-answers";
import { HelpSearch } from "./help-search";
import { HELP_TOPICS, type HelpGroup } from "./help-topics";

interface HelpProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: HelpProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "help")("title") };
}

/** Questions in plain words, by group or by what somebody types. */
export default async function HelpPage({ params, searchParams }: HelpProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const query = await searchParams;
  const typed = (queryValue(query, "q") ?? "").trim().slice(0, 200);
  const { rulebook } = await rulebookPage();
  const t = getTranslator(locale, "help");
  const answers = helpAnswers(locale, rulebook);
  const found = typed === "" ? null : searchTexts(typed, answers);
  const groups = Object.keys(HELP_TOPICS) as HelpGroup[];
  return (
    <>
      <PageHeader title={t("title")} below={t("lead")} />
      <div className="page pt-7 pb-15">
        <HelpSearch locale={locale} query={typed} />
        {found === null ? (
          groups.map((group) => (
            <section key={group} className="mt-9" aria-labelledby={group}>
              <h2 id={group} className="mb-2">
                {t(`groups.${group}`)}
              </h2>
              <AnswerList answers={answers.filter((one) => one.group === group)} open={false} />
            </section>
          ))
        ) : (
          <section className="mt-9" aria-labelledby="found">
            <h2 id="found" className="mb-2 break-words">
              {found.length === 0
                ? t("none", { query: typed })
                : t("found", { query: typed, n: found.length })}
            </h2>
            {found.length === 0 ? <p>{t("noneText")}</p> : <AnswerList answers={found} open />}
          </section>
        )}
        <p className="mt-9">
          {t("more")}&ensp;
          <a className="link link-alone" href={`/${locale}/contact`}>
            {t("moreLink")}
          </a>
        </p>
      </div>
    </>
  );
}
