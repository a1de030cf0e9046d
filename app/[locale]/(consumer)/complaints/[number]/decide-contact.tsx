import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { answerContact } from "./actions";
import { BOX_FIELD } from "./acts";
import { contactWords } from "./contact-words";

interface DecideContactProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
  readonly contact: ComplaintScreen["conversations"][number];
}

/** Did a person contact you? Only the consumer's word counts. */
export function DecideContact({ locale, screen, contact }: DecideContactProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const busy = getTranslator(locale, "common")("actions.busy");
  const { person, ...words } = contactWords(locale, contact, screen.now);
  const platform = nameIn(locale, screen.platform);
  // The person's name stands out: the sentence is cut where it comes in.
  const [before = "", after = ""] = t("decision.answer_contact.text", {
    platform,
    person: "\u0000",
    ...words,
  }).split("\u0000");
  return (
    <>
      <p>
        {before}
        <strong>{person}</strong>
        {after}
      </p>
      <ContactCaveats locale={locale} contact={contact} />
      <ContactButtons
        locale={locale}
        number={screen.number}
        contactId={contact.id}
        yes={t("decision.answer_contact.yes")}
        no={t("decision.answer_contact.no")}
        busy={busy}
        box="answer_contact"
      />
      {contact.direction === "from_consumer" ? null : (
        <p className="text-sm text-ink2">{t("decision.answer_contact.note")}</p>
      )}
    </>
  );
}

/** What to know before answering: a newly listed person, or a call said to come from the consumer. */
export function ContactCaveats({
  locale,
  contact,
}: Pick<DecideContactProps, "locale" | "contact">): ReactNode {
  const t = getTranslator(locale, "complaint");
  return (
    <>
      {contact.personNew === true ? <p>{t("decision.answer_contact.isNew")}</p> : null}
      {contact.direction === "from_consumer" ? (
        <p>{t("decision.answer_contact.yourCall", { digits: contact.callerDigits ?? "" })}</p>
      ) : null}
    </>
  );
}

interface ContactButtonsProps {
  readonly locale: Locale;
  readonly number: string;
  readonly contactId: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: string;
  /** The decision box that the form is in, if any. */
  readonly box?: string;
}

/** Two buttons on one contact. */
export function ContactButtons({
  locale,
  number,
  contactId,
  yes,
  no,
  busy,
  box,
}: ContactButtonsProps): ReactNode {
  return (
    <Form id={`contact-${contactId}`} action={answerContact} locale={locale} words={formWords(locale)}>
      <HiddenField name="number" value={number} />
      <HiddenField name="contactId" value={contactId} />
      {box === undefined ? null : <HiddenField name={BOX_FIELD} value={box} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton intent="yes" busy={busy}>
          {yes}
        </SubmitButton>
        <SubmitButton intent="no" kind="outlined" busy={busy}>
          {no}
        </SubmitButton>
      </div>
    </Form>
  );
}
