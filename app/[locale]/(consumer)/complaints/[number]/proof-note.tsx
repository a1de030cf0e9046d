import type { ReactNode } from "react";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

interface ProofNoteProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

/** Explains that the complaint or its new contact is not confirmed yet, with a link to do so; otherwise nothing. */
export function ProofNote({ locale, screen }: ProofNoteProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { proved, contact, contactNeededBy, clock } = screen;
  if (proved)
    return screen.contactChangedAt === null ? <UnconfirmedNote locale={locale} screen={screen} /> : null;
  if (clock.reading.status === "closed") return null;
  // If no code can reach the contact, the link asks for another one.
  const asked = contact?.noCode != null || contact === null;
  const words =
    contactNeededBy !== null
      ? t("proof.disowned", { date: formatDate(locale, contactNeededBy) })
      : t(asked ? "proof.none" : "proof.unproved");
  return (
    <p className="border-l-4 border-line2 pl-4">
      {words}{" "}
      <a className="link" href={`/${locale}/complaints/${screen.number}/filed#verify`}>
        {t(asked ? "proof.give" : "proof.enter")}
      </a>
    </p>
  );
}

/** Of a contact that was changed in the account and can answer a code. */
function UnconfirmedNote({ locale, screen }: ProofNoteProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { contact, contactProved, log, number } = screen;
  const changed = log.some(({ type }) => type === "contact_changed");
  if (!changed || contactProved || contact?.noCode !== null) return null;
  return (
    <p className="border-l-4 border-line2 pl-4">
      {t("proof.changed", { contact: contact.shown })}{" "}
      <a className="link" href={`/${locale}/complaints/${number}/reach`}>
        {t("proof.enter")}
      </a>
    </p>
  );
}
