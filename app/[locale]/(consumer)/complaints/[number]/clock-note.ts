import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

/** One sentence under the clock that explains its state. */
export function clockNote(locale: Locale, screen: ComplaintScreen): string {
  const t = getTranslator(locale, "complaint");
  const { clock, dot } = screen;
  const { state, status, deadlineMs } = clock.reading;
  const breached = clock.snapshot.cycleBreachedAt !== null;
  if (breached && deadlineMs !== null) {
    return t("clockNote.breached", { instant: formatInstant(locale, new Date(deadlineMs)) });
  }
  if (status === "closed") return t("clockNote.closed");
  if (state === "paused" && clock.lapsesAt !== null) {
    return t("clockNote.paused", { instant: formatInstant(locale, clock.lapsesAt) });
  }
  if (state === "held") return t("clockNote.held");
  if (dot === null) return t("clockNote.running");
  return t(dot.confirmed ? "clockNote.contact_confirmed" : "clockNote.contact_attested");
}
