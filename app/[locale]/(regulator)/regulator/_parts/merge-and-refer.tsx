import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import {
  mergeDuplicate,
  referElsewhere,
} from "@/app/[locale]/(regulator)/regulator/complaints/[number]/actions";
import type { DecisionProps } from "@/app/[locale]/(regulator)/regulator/_parts/decision-props";
import { SectionHeading } from "@/app/_ui/section-heading";
import { REFERRALS } from "@/lib/domain/complaint/complaint";
import { formatInstant } from "@/lib/base/i18n/format";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The same person complained about the same thing before: the earlier complaint survives. */
export function MergeForm({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <section aria-labelledby="merge">
      <SectionHeading id="merge">{t("decide.merge.title")}</SectionHeading>
      <p className="mb-3 text-ink2">{t("decide.merge.text")}</p>
      <DecisionForm
        id="merge-form"
        action={mergeDuplicate}
        locale={locale}
        about={{ number: screen.number, seen: screen.seen }}
        submit={t("decide.merge.submit")}
        pressing={false}
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
      </DecisionForm>
    </section>
  );
}

/** Tells the consumer of another route; changes nothing else. */
export function ReferForm({ locale, screen }: DecisionProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const domain = getTranslator(locale, "domain");
  return (
    <section aria-labelledby="refer">
      <SectionHeading id="refer">{t("decide.refer.title")}</SectionHeading>
      <p className="mb-3 text-ink2">{t("decide.refer.text")}</p>
      <DecisionForm
        id="refer-form"
        action={referElsewhere}
        locale={locale}
        about={{ number: screen.number, seen: screen.seen }}
        submit={t("decide.refer.submit")}
        pressing={false}
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
      </DecisionForm>
    </section>
  );
}
