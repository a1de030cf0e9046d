import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { ChoiceField } from "@/app/_forms/choice-field";
import { SelectField } from "@/app/_forms/select-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { decideContest } from "@/app/[locale]/(regulator)/regulator/complaints/[number]/actions";
import type { DecisionProps } from "@/app/[locale]/(regulator)/regulator/_parts/decision-props";
import { DecisionBox } from "@/app/_ui/decision-box";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";

/** An objection to decide: dismissed, or upheld and, if the right platform is known, filed as a new complaint there. */
export function ContestDecisionForm({ locale, screen }: DecisionProps): ReactNode {
  const { contest } = screen;
  if (contest === null) return null;
  const t = getTranslator(locale, "regulator");
  const kind = getTranslator(locale, "domain")(`contestKind.${contest.kind}`);
  return (
    <DecisionBox lead={t("complaint.decide")} headingId="contest" title={t("decide.contest.title", { kind })}>
      <p className="whitespace-pre-line">{t("decide.contest.text", { reason: contest.reason })}</p>
      <DecisionForm
        id="contest-form"
        action={decideContest}
        locale={locale}
        about={{ number: screen.number, seen: screen.seen }}
      >
        <ChoiceField
          name="decision"
          legend={t("decide.contest.choice")}
          choices={[
            { value: "dismiss", label: t("decide.contest.dismiss") },
            { value: "uphold", label: t("decide.contest.uphold") },
          ]}
        />
        {contest.kind === "not_ours" ? (
          <SelectField
            name="rightPlatformId"
            label={t("decide.contest.where")}
            help={t("decide.contest.whereHelp")}
            options={[
              { value: "", label: t("decide.contest.unknown") },
              ...screen.rightPlatforms.map((platform) => ({
                value: platform.id,
                label: nameIn(locale, platform),
              })),
            ]}
          />
        ) : null}
        <TextAreaField name="reason" label={t("decide.reason")} help={t("decide.reasonHelp")} rows={4} />
      </DecisionForm>
    </DecisionBox>
  );
}
