import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { gateFiler } from "@/lib/sign-in/engine/gate";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { reportNumberScreen } from "@/lib/platform/screens/report-number";
import { reportNumberAction } from "./actions";

interface ReportProps {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: ReportProps): Promise<Metadata> {
  return {
    title: getTranslator(await localeOf(params), "channel")("report.title"),
    robots: { index: false },
  };
}

/** One question about one number; nothing else is asked. */
export default async function ReportNumberPage({ params, searchParams }: ReportProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const { personId } = await gateFiler();
  const query = await searchParams;
  const { slug } = await params;
  const channelId = queryValue(query, "channel") ?? "";
  const screen = await reportNumberScreen(slug, channelId);
  if (screen === null) notFound();
  const t = getTranslator(locale, "channel");
  const { platform, number } = screen;
  return (
    <>
      <PageHeader title={t("report.title")} />
      <div className="page max-w-2xl py-7">
        <p className="mb-5 break-words">
          {nameIn(locale, platform)} <b className="nowrap">{number}</b>
        </p>
        {queryValue(query, "done") === null ? (
          <Form
            id="report-number"
            action={reportNumberAction}
            locale={locale}
            words={formWords(locale)}
            className="flex flex-col gap-4"
          >
            <HiddenField name="channelId" value={channelId} />
            <p>{t("report.text")}</p>
            {personId === null ? <p className="text-ink2">{t("report.signIn")}</p> : null}
            <TextAreaField name="note" label={t("report.note")} help={t("report.noteHelp")} rows={3} />
            <div>
              <SubmitButton busy={getTranslator(locale, "common")("actions.busy")}>
                {t("report.submit")}
              </SubmitButton>
            </div>
          </Form>
        ) : (
          <p role="status" className="border-l-4 border-accent bg-tint px-4 py-2">
            {t("report.done")}
          </p>
        )}
        <p className="mt-6">
          <LinkButton href={`/${locale}/platforms/${slug}`}>{t("report.back")}</LinkButton>
        </p>
      </div>
    </>
  );
}
