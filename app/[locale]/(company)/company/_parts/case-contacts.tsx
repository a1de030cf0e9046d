import type { ReactNode } from "react";
import { ContactMark } from "@/app/_ui/clock/contact-mark";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { CompanyComplaintScreen } from "@/lib/screens/company-complaint";
import { NewTag } from "@/app/[locale]/_complaint/new-tag";
import { RevokeForm } from "../complaints/[number]/revoke-form";
import type { InboxAddress } from "./inbox-address";

const ANSWER = {
  confirmed: "facts.confirmedPlain",
  denied: "facts.denied",
  revoked: "facts.revoked",
} as const;

/** Who of the company spoke to the user, and what the user says of it. */
export function CaseContacts({
  locale,
  screen,
  address,
}: {
  readonly locale: Locale;
  readonly screen: CompanyComplaintScreen;
  readonly address: InboxAddress;
}): ReactNode {
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const { contacts, firstContact } = screen;
  const due = formatInstant(locale, firstContact.due);
  return (
    <>
      {contacts.length === 0 ? <p className="text-ink2">{t("facts.noContacts")}</p> : null}
      <ul className="flex flex-col gap-2">
        {contacts.map((contact) => (
          <li key={contact.id} className="flex gap-2">
            <span className="mt-0.5">
              <ContactMark look={contact.answer ?? "attested"} />
            </span>
            <span>
              {t("facts.contactLine", {
                name: contact.personName,
                no: contact.personNo,
                instant: formatInstant(locale, contact.startedAt),
                channel: d(`channel.${contact.channel}`),
                minutes: String(Math.max(1, Math.round(contact.seconds / 60))),
              })}
              {contact.personNew === true ? <NewTag locale={locale} /> : null}
              <span className="block text-ink2">
                {t(contact.answer === null ? "facts.attested" : ANSWER[contact.answer])}
              </span>
              {contact.revocable ? (
                <RevokeForm locale={locale} screen={screen} address={address} contactId={contact.id} />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {firstContact.missed ? (
        <p className="mt-2 text-alarm">{t("facts.firstContactMissed", { instant: due })}</p>
      ) : firstContact.open ? (
        <p className="mt-2">{t("facts.firstContactBy", { instant: due })}</p>
      ) : null}
    </>
  );
}
