import type { ReactNode } from "react";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { contactWords } from "../contact-words";
import { ContactButtons, ContactCaveats } from "../decide-contact";

interface ContactsAnsweredProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

/** Every contact that the company claims, each with its two buttons or with the answer that was given. */
export function ContactsAnswered({ locale, screen }: ContactsAnsweredProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const busy = getTranslator(locale, "common")("actions.busy");
  if (screen.conversations.length === 0) return <p>{t("act.contact.none")}</p>;
  return (
    <ul role="list" className="border-t border-line">
      {screen.conversations.map((contact) => (
        <li key={contact.id} className="flex flex-col gap-3 border-b border-line py-5">
          <p>{t("event.contactDetail", contactWords(locale, contact, screen.now))}</p>
          <ContactCaveats locale={locale} contact={contact} />
          {contact.answer === null ? (
            <ContactButtons
              locale={locale}
              number={screen.number}
              contactId={contact.id}
              yes={t("act.contact.yes")}
              no={t("act.contact.no")}
              busy={busy}
            />
          ) : (
            <p className="text-ink2">
              {contact.answer === "revoked"
                ? t("act.contact.revoked")
                : t("act.contact.answered", { answer: t(`act.contact.${contact.answer}`) })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
