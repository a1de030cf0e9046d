import type { ReactNode } from "react";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { ComplaintScreen } from "@/lib/screens/complaint";

/** What it means that nobody proved the complaint yet, and the way there; nothing once it is proved. */
export function ProofNote({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { proved, contact, contactNeededBy, clock } = screen;
  if (proved || clock.reading.status === "closed") return null;
  // Without a contact that a code can reach another one is asked for.
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
