import type { ReactNode } from "react";
import { CheckField } from "@/app/_forms/check-field";
import { TextField } from "@/app/_forms/text-field";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

/** The contact, and a consent that nobody ticked beforehand. Publication is not asked for: nothing is published. */
export function ContactSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "file");
  return (
    <section className="mt-11 flex flex-col gap-5 border-t border-ink pt-5">
      <h2>{t("contact.heading")}</h2>
      <TextField
        name="contact"
        label={t("contact.label")}
        help={t(env().carriesTexts ? "contact.help" : "contact.helpNoTexts")}
        autoComplete="email"
        inputMode="email"
      />
      <CheckField name="noContact" label={t("contact.none")} hint={t("contact.noneHint")} />
      <CheckField name="consentContact" label={t("contact.consent")} hint={t("contact.consentHint")} />
    </section>
  );
}
