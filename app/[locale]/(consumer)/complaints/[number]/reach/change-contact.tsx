import type { ReactNode } from "react";
import { CheckField } from "@/app/_forms/check-field";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { giveAnotherContact } from "./actions";

interface ChangeContactProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

/** A new contact, with a consent of its own, not ticked beforehand. */
export function ChangeContact({ locale, screen }: ChangeContactProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const f = getTranslator(locale, "file");
  const first = screen.contact === null;
  return (
    <section aria-labelledby="change-heading" className="border-t border-ink pt-5">
      <h2 id="change-heading">{t(first ? "act.reach.firstHeading" : "act.reach.newHeading")}</h2>
      <p className="mt-1 mb-4 text-ink2">
        {t("act.reach.text")} {first ? null : t("act.reach.lastMessage")}
      </p>
      <Form id="change-form" action={giveAnotherContact} locale={locale} words={formWords(locale)}>
        <HiddenField name="number" value={screen.number} />
        <div className="flex flex-col gap-5">
          <TextField
            name="contact"
            label={t("act.reach.label")}
            help={f(env().sendsTexts ? "contact.help" : "contact.helpNoTexts")}
            autoComplete="email"
            inputMode="email"
            className="max-w-96"
          />
          <CheckField
            name="consentContact"
            label={f("contact.consent")}
            hint={first ? f("contact.consentHint") : t("act.reach.consentNote")}
          />
          <div>
            <SubmitButton busy={getTranslator(locale, "common")("actions.busy")}>
              {t(first ? "act.reach.give" : "act.reach.submit")}
            </SubmitButton>
          </div>
        </div>
      </Form>
    </section>
  );
}
