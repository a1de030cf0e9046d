import type { ReactNode } from "react";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

interface ContactNowProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

/** The contact that the complaint has, whether it is confirmed, and whether the company may see it. */
export function ContactNow({ locale, screen }: ContactNowProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { contact, contactProved, consentContact, platform } = screen;
  if (contact === null) return <p>{t("act.reach.none")}</p>;
  const shared = consentContact ? (platform.listed ? "contactShared" : "contactLater") : "contactRelay";
  const noCode = contact.noCode === null ? null : (`filed.verify.${contact.noCode}` as const);
  return (
    <section aria-labelledby="contact-now">
      <h2 id="contact-now" className="text-base">
        {t("act.reach.now")}
      </h2>
      <p className="break-words">{t(`content.${shared}`, { contact: contact.shown })}</p>
      <p className="text-ink2">
        {contactProved
          ? t("act.reach.proved")
          : noCode === null
            ? t("act.reach.unproved")
            : getTranslator(locale, "file")(noCode, { contact: contact.shown })}
      </p>
    </section>
  );
}
