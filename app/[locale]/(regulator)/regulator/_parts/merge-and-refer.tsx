import type { ReactNode } from "react";
import { DecisionSection } from "@/app/[locale]/(regulator)/regulator/_parts/decision-section";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import {
  mergeDuplicate,
  referElsewhere,
} from "@/app/[locale]/(regulator)/regulator/complaints/[number]/actions";
import type { DecisionProps } from "@/app/[locale]/(regulator)/regulator/_parts/decision-props";
import { REFERRALS } from "@/lib/domain/complaint/complaint";
import { formatInstant } from "@/lib/base/i18n/format";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The same person complained about the same thing before: the earlier complaint survives. */
export function MergeForm({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <DecisionSection
      section="merge"
      title={t("decide.merge.title")}
      text={t("decide.merge.text")}
      id="merge-form"
      action={mergeDuplicate}
      locale={locale}
      about={{ number: screen.number, seen: screen.seen }}
      submit={t("decide.merge.submit")}
    >
      <ChoiceField
        name="intoNumber"
        legend={t("decide.merge.into")}
        choices={screen.siblings.map((sibling) => ({
          value: sibling.number,
          label: sibling.number,
          hint: formatInstant(locale, sibling.filedAt),
        }))}
      />
    </DecisionSection>
  );
}

/** Tells the consumer of another route; changes nothing else. */
export function ReferForm({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const domain = getTranslator(locale, "domain");
  return (
    <DecisionSection
      section="refer"
      title={t("decide.refer.title")}
      text={t("decide.refer.text")}
      id="refer-form"
      action={referElsewhere}
      locale={locale}
      about={{ number: screen.number, seen: screen.seen }}
      submit={t("decide.refer.submit")}
    >
      <ChoiceField
        name="to"
        legend={t("decide.refer.to")}
        columns={2}
        choices={REFERRALS.map((to) => ({ value: to, label: domain(`referral.${to}`) }))}
      />
      <TextAreaField
        name="note"
        label={t("decide.refer.note")}
        note={getTranslator(locale, "common")("optional")}
        rows={2}
      />
    </DecisionSection>
  );
}
