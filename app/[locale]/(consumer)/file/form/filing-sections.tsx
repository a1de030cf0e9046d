// The sections of the form after the attempts.
import type { ReactNode } from "react";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { TextField } from "@/app/_forms/text-field";
import { MATTERS, VULNERABILITIES } from "@/lib/domain/complaint/complaint";
import { LIMITS } from "@/lib/domain/shared/limits";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { SelectField } from "@/app/_forms/select-field";
import { PROVINCES } from "@/lib/filing/engine/provinces";
import { CheckField } from "@/app/_forms/check-field";
import { env } from "@/lib/base/env";

/** What it is about, and what is wanted. Typing is not cut off: the answer says how much is too long. */
export function StorySection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "file");
  const d = getTranslator(locale, "domain");
  return (
    <section className="mt-11 flex flex-col gap-7 border-t border-ink pt-5">
      <h2>{t("story.heading")}</h2>
      <ChoiceField
        name="matter"
        legend={t("story.matter")}
        help={t("story.matterHelp")}
        choices={MATTERS.map((value) => ({
          value,
          label: d(`matter.${value}`),
          hint: t(`story.matterHint.${value}`),
        }))}
      />
      <TextField
        name="title"
        label={t("story.title")}
        help={t("story.titleHelp", { max: LIMITS.title })}
        autoComplete="off"
      />
      <TextAreaField
        name="narrative"
        rows={8}
        label={t("story.narrative")}
        help={t("story.narrativeHelp", { max: LIMITS.narrative })}
      />
      <TextAreaField
        name="wanted"
        rows={3}
        label={t("story.wanted")}
        help={t("story.wantedHelp", { max: LIMITS.wanted })}
      />
    </section>
  );
}

/** About the consumer: province, whether they come first, whether another authority deals with it. */
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

/** The contact, and a consent not ticked beforehand. There is no consent to publication: no text is published. */
export function ContactSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "file");
  return (
    <section className="mt-11 flex flex-col gap-5 border-t border-ink pt-5">
      <h2>{t("contact.heading")}</h2>
      <TextField
        name="contact"
        label={t("contact.label")}
        help={t(env().sendsTexts ? "contact.help" : "contact.helpNoTexts")}
        autoComplete="email"
        inputMode="email"
      />
      <CheckField name="noContact" label={t("contact.none")} hint={t("contact.noneHint")} />
      <CheckField name="consentContact" label={t("contact.consent")} hint={t("contact.consentHint")} />
    </section>
  );
}
