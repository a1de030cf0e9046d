import type { ReactNode } from "react";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

interface ChangedContactNoteProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

/** What happened to the new contact: removed by its owner, confirmed, not confirmed yet, or out of reach of codes. */
function stateOf(
  contact: ComplaintScreen["contact"],
  proved: boolean,
): "gone" | "confirmed" | "open" | "noCode" {
  if (contact === null) return "gone";
  if (proved) return "confirmed";
  return contact.noCode === null ? "open" : "noCode";
}

/** Says that somebody used the access code to change the contact, when, to what (masked), and how to undo it. */
export function ChangedContactNote({ locale, screen }: ChangedContactNoteProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { contactChangedAt, contact, contactProved, number } = screen;
  if (contactChangedAt === null) return null;
  const state = stateOf(contact, contactProved);
  const instant = formatInstant(locale, contactChangedAt);
  return (
    <div className="border-l-4 border-alarm pl-4">
      <p className="font-bold">{t(`changed.${state}`, { instant, contact: contact?.shown ?? "" })}</p>
      <p>
        {t(state === "open" ? "changed.mineOpen" : "changed.mine")} {t("changed.undo")}
      </p>
      <p>
        <a className="link" href={`/${locale}/complaints/${number}/reach`}>
          {t("changed.link")}
        </a>
      </p>
    </div>
  );
}
