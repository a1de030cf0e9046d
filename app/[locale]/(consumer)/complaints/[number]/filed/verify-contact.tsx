import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { ComplaintScreen } from "@/lib/screens/complaint";
import { CODE_TRIES } from "@/lib/auth/one-time-code";
import type { FirstCodeSent } from "@/lib/filing/send-first-code";
import { answerCodeOfComplaint } from "./actions";

interface VerifyContactProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
  /** What became of the code that the filing asked for; null when it asked for none, or that is long ago. */
  readonly firstCode: FirstCodeSent | null;
}

/** The code that was sent to the contact, answered right here; nothing depends on it but whom the rules count. */
export function VerifyContact({ locale, screen, firstCode }: VerifyContactProps): ReactNode {
  const t = getTranslator(locale, "file");
  const busy = getTranslator(locale, "common")("actions.busy");
  const contact = screen.contact.shown;
  const { noCode } = screen.contact;
  if (noCode !== null) return <NoCode locale={locale} contact={contact} why={noCode} />;
  const sent = firstCode === "sent";
  return (
    <section id="verify" aria-labelledby="verify-heading" className="border-t border-ink pt-5 print:hidden">
      <h2 id="verify-heading">{t("filed.verify.heading")}</h2>
      <p className="mt-1">{t(`filed.verify.${leadOf(firstCode)}`, { contact })}</p>
      <p className="mb-4 text-sm text-ink2">
        {t(screen.clock.reading.outcome === "recorded" ? "filed.verify.whyRecorded" : "filed.verify.why")}
      </p>
      <Form id="verify-form" action={answerCodeOfComplaint} locale={locale} words={formWords(locale)}>
        <HiddenField name="number" value={screen.number} />
        <div className="flex flex-col gap-4">
          <TextField
            name="code"
            label={t("filed.verify.label")}
            help={t("filed.verify.codeHelp", { max: CODE_TRIES })}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            className="max-w-48 tracking-widest"
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton intent="answer" kind="outlined" busy={busy}>
              {t("filed.verify.submit")}
            </SubmitButton>
            <SubmitButton intent="send" kind="plain" busy={busy}>
              {t(sent ? "filed.verify.resend" : "filed.verify.send")}
            </SubmitButton>
          </div>
        </div>
      </Form>
    </section>
  );
}

function leadOf(firstCode: FirstCodeSent | null) {
  if (firstCode === "sent") return "lead";
  if (firstCode === "too_many_codes") return "tooManyLead";
  return firstCode === "not_sent" ? "notSentLead" : "sendLead";
}

/** A contact that no code can reach: said as it is, with what still opens the complaint. */
function NoCode({
  locale,
  contact,
  why,
}: {
  readonly locale: Locale;
  readonly contact: string;
  readonly why: "landline" | "no_text_messages";
}): ReactNode {
  const t = getTranslator(locale, "file");
  return (
    <section id="verify" aria-labelledby="verify-heading" className="border-t border-ink pt-5">
      <h2 id="verify-heading">{t("filed.verify.noCodeHeading")}</h2>
      <p className="mt-1">{t(`filed.verify.${why}`, { contact })}</p>
    </section>
  );
}
