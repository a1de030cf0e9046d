import type { ReactNode } from "react";
import { AdjudicateForm } from "@/app/[locale]/(regulator)/regulator/_parts/adjudicate-form";
import { ContestDecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/contest-decision-form";
import type { DecisionProps } from "@/app/[locale]/(regulator)/regulator/_parts/decision-props";
import { FindDoneForm } from "@/app/[locale]/(regulator)/regulator/_parts/find-done-form";
import { JudgeForm } from "@/app/[locale]/(regulator)/regulator/_parts/judge-form";
import { MergeForm, ReferForm } from "@/app/[locale]/(regulator)/regulator/_parts/merge-and-refer";
import { getTranslator } from "@/lib/base/i18n/translator";
import { decisionsOf } from "@/lib/complaint/screens/regulator-complaint";

/** What the lifecycle lets a regulator do now: the pressing decision in the one box, the rest below it. */
export function ComplaintDecisions({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const decisions = decisionsOf(screen);
  const contest = decisions.has("contest");
  const judge = decisions.has("judge");
  const adjudicate = decisions.has("adjudicate");
  return (
    <>
      {contest ? <ContestDecisionForm locale={locale} screen={screen} /> : null}
      {judge ? <JudgeForm locale={locale} screen={screen} boxed={!contest} /> : null}
      {/* One place, boxed or not: a form that comes back must find its own again after a colleague decided the contest. */}
      {adjudicate ? <AdjudicateForm locale={locale} screen={screen} boxed={!contest && !judge} /> : null}
      {screen.promises
        .filter(({ mayFindDone }) => mayFindDone)
        .map((promise) => (
          <FindDoneForm key={promise.number} locale={locale} screen={screen} promise={promise} />
        ))}
      {!contest && !judge && !adjudicate && (screen.decidedByReader || !decisions.has("find_done")) ? (
        <p className="text-ink2">
          {screen.nobodyLeft
            ? t("complaint.nobodyLeft")
            : t(screen.decidedByReader ? "complaint.decidedByYou" : "complaint.nothing")}
        </p>
      ) : null}
      {decisions.has("merge") ? <MergeForm locale={locale} screen={screen} /> : null}
      {decisions.has("refer") ? <ReferForm locale={locale} screen={screen} /> : null}
    </>
  );
}
