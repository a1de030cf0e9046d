import type { ReactNode } from "react";
import { CheckField } from "@/app/_forms/check-field";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextField } from "@/app/_forms/text-field";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import type { FirstCodeSent } from "@/lib/filing/engine/send-first-code";
import { answerCodeOfComplaint } from "./actions";

interface ProveContactProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
  /** What happened to the code requested at filing; null if none was requested or it is long ago. */
  readonly firstCode: FirstCodeSent | null;
  /** Where to go once it is confirmed; by default the receipt of the filing. */
  readonly from?: "reach";
}

/** What is asked for: the code of the present contact, a first contact, or one to replace a disowned contact. */
function neededOf({ contact, contactNeededBy }: ComplaintScreen): "code" | "none" | "disowned" | "noCode" {
  if (contact !== null) return contact.noCode === null ? "code" : "noCode";
  return contactNeededBy === null ? "none" : "disowned";
}

function lead(locale: Locale, { screen, firstCode }: ProveContactProps): string {
  const t = getTranslator(locale, "file");
  const kind = neededOf(screen);
  const { contact } = screen;
  if (contact?.noCode != null) return t(`filed.verify.${contact.noCode}`, { contact: contact.shown });
  if (kind === "code")
    return t(`filed.verify.${leadOf(firstCode)}`, { contact: screen.contact?.shown ?? "" });
  if (kind === "none" || screen.contactNeededBy === null) return t("filed.verify.noneLead");
  return t("filed.verify.disownedLead", { date: formatDate(locale, screen.contactNeededBy) });
}

/** Confirms the contact. The complaint is timed and answered all the same; only whether it counts depends on this. */
export function ProveContact(props: ProveContactProps): ReactNode {
  const { locale, screen, firstCode, from = "" } = props;
  const t = getTranslator(locale, "file");
  const busy = getTranslator(locale, "common")("actions.busy");
  const kind = neededOf(screen);
  const sent = firstCode === "sent";
  const heading = {
    code: screen.proved ? "provedHeading" : "heading",
    none: "noneHeading",
    disowned: "disownedHeading",
    noCode: "noCodeHeading",
  } as const;
  const recorded = screen.clock.reading.outcome === "recorded";
  const why = recorded ? "whyRecorded" : screen.proved ? "whyProved" : "why";
  return (
    <section id="verify" aria-labelledby="verify-heading" className="border-t border-ink pt-5 print:hidden">
      <h2 id="verify-heading">{t(`filed.verify.${heading[kind]}`)}</h2>
      <p className="mt-1">{lead(locale, props)}</p>
      <p className="mb-4 text-sm text-ink2">{t(`filed.verify.${why}`)}</p>
      <Form id="verify-form" action={answerCodeOfComplaint} locale={locale} words={formWords(locale)}>
        <HiddenField name="number" value={screen.number} />
        <HiddenField name="from" value={from} />
        <div className="flex flex-col gap-4">
          {kind === "code" ? null : (
            <>
              <TextField
                name="contact"
                label={t("contact.label")}
                autoComplete="email"
                inputMode="email"
                className="max-w-96"
              />
              <CheckField
                name="consentContact"
                label={t("contact.consent")}
                hint={t("contact.consentHint")}
              />
            </>
          )}
          <TextField
            name="code"
            label={t("filed.verify.label")}
            help={t("filed.verify.codeHelp", { max: CODE_BOUNDS.tries })}
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
