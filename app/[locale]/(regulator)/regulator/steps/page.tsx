import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { DoneNote } from "@/app/[locale]/(regulator)/regulator/_parts/done-note";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { pathPhrasesScreen } from "@/lib/complaint/screens/path-phrases";
import { DecidedPhrases } from "./decided-phrases";
import { WaitingPhrases } from "./waiting-phrases";

interface StepsProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

/** The number of an edit; null for anything else, which shows the latest. */
function editInAddress(typed: string | null): number | null {
  return typed !== null && /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}

export async function generateMetadata({ params }: StepsProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "regulator")("phrases.title") };
}

/** What people said on the way to a person and no list has: what waits for a look, then what was decided. */
export default async function StepsPage({ params, searchParams }: StepsProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const query = await searchParams;
  const screen = await pathPhrasesScreen(actor, editInAddress(queryValue(query, "before")));
  const judged = queryValue(query, "done") !== null;
  const t = getTranslator(locale, "regulator");
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader title={t("phrases.title")} below={t("phrases.lead")} />
      {judged ? <DoneNote>{t("phrases.done")}</DoneNote> : null}
      <WaitingPhrases locale={locale} screen={screen} />
      <DecidedPhrases locale={locale} screen={screen} />
    </RegulatorShell>
  );
}
