import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

/** The bad news in a line: whose deadline passed, as far as that is said of anybody. */
export function lateHeading(locale: Locale, { platform, breach }: ComplaintScreen): string {
  const t = getTranslator(locale, "complaint");
  if (!platform.listed) return t("late.headingUnlisted");
  return breach.is === "counts"
    ? t("late.heading", { platform: nameIn(locale, platform) })
    : t("late.headingUncounted");
}

/** What happened: when the deadline passed, that this stays on record, and that no person is on record either. */
export function lateText(locale: Locale, { clock, conversations }: ComplaintScreen): string {
  const t = getTranslator(locale, "complaint");
  const { cycleBreachedAt } = clock.snapshot;
  const instant = cycleBreachedAt === null ? "" : formatInstant(locale, new Date(cycleBreachedAt));
  const nobody = conversations.every(({ answer }) => answer === "denied" || answer === "revoked");
  const said = [t("clockNote.breached", { instant }), ...(nobody ? [t("late.noPerson")] : [])];
  return said.join(locale === "zh" ? "" : " ");
}
