import type { ReactNode } from "react";
import { AdjudicateForm } from "@/app/[locale]/(regulator)/regulator/_parts/adjudicate-form";
import { ContestForm } from "@/app/[locale]/(regulator)/regulator/_parts/contest-form";
import { MergeForm, ReferForm } from "@/app/[locale]/(regulator)/regulator/_parts/merge-and-refer";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { RegulatorComplaintScreen } from "@/lib/screens/regulator-complaint";

export interface DecisionProps {
  readonly locale: Locale;
  readonly screen: RegulatorComplaintScreen;
}

/** What the lifecycle lets a regulator do now: the pressing decision in the one box, the rest below it. */
export function CaseDecisions({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const may = (command: (typeof screen.available)[number]): boolean => screen.available.includes(command);
  const contest = may("contest_dismissed") && screen.contest !== null;
  const adjudicate = may("adjudicated");
  return (
    <>
      {contest ? <ContestForm locale={locale} screen={screen} /> : null}
      {!contest && adjudicate ? <AdjudicateForm locale={locale} screen={screen} boxed /> : null}
      {!contest && !adjudicate ? (
        <p className="text-ink2">
          {t(screen.decidedByReader ? "complaint.decidedByYou" : "complaint.nothing")}
        </p>
      ) : null}
      {contest && adjudicate ? <AdjudicateForm locale={locale} screen={screen} boxed={false} /> : null}
      {may("merged") && screen.siblings.length > 0 ? <MergeForm locale={locale} screen={screen} /> : null}
      {may("referred") ? <ReferForm locale={locale} screen={screen} /> : null}
    </>
  );
}
