import type { ReactNode } from "react";
import { ChoiceField } from "@/app/_forms/choice-field";
import { SelectField } from "@/app/_forms/select-field";
import { VULNERABILITIES } from "@/lib/domain/complaint";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import { PROVINCES } from "@/lib/filing/provinces";

/** Who files, as far as it matters: where, whether somebody must be called sooner, whether another body has it. */
export function YouSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "file");
  const d = getTranslator(locale, "domain");
  const optional = getTranslator(locale, "common")("optional");
  const provinces = PROVINCES.map(({ key, name }) => ({ value: name, label: t(`provinces.${key}`) }));
  return (
    <section className="mt-11 flex flex-col gap-7 border-t border-ink pt-5">
      <h2>{t("you.heading")}</h2>
      <SelectField
        name="region"
        label={t("you.region")}
        note={optional}
        options={[{ value: "", label: t("you.regionNone") }, ...provinces]}
        className="max-w-72"
      />
      <ChoiceField
        name="vulnerability"
        legend={t("you.vulnerability")}
        help={t("you.vulnerabilityHelp")}
        look="chip"
        columns={3}
        start="none"
        choices={VULNERABILITIES.map((value) => ({ value, label: d(`vulnerability.${value}`) }))}
      />
      <ChoiceField
        name="heldElsewhere"
        legend={t("you.heldElsewhere")}
        help={t("you.heldHelp")}
        look="chip"
        columns={2}
        start="no"
        choices={[
          { value: "no", label: t("you.heldNo") },
          { value: "yes", label: t("you.heldYes") },
        ]}
      />
    </section>
  );
}
