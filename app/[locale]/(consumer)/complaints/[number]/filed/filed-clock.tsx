import type { ReactNode } from "react";
import { Ring } from "@/app/_ui/clock/ring";
import { formatInstant, formatWeekday } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { clockOf } from "@/app/[locale]/_clock/clock-of";

/** The ring with the deadline itself in it: a date to keep, not a countdown. */
export function FiledClock({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "file");
  const { clock, rulebook, now, dot } = screen;
  const { reading, deadlineAt } = clock;
  if (reading.outcome === "recorded") {
    return <p className="page border-b border-line pt-7 pb-5">{t("filed.recordedNote")}</p>;
  }
  const running =
    reading.state === "running" && clock.snapshot.cycleBreachedAt === null && deadlineAt !== null;
  const view = clockOf(locale, { clock, now, conversation: dot, reader: "consumer" });
  const words = running
    ? {
        lead: t(screen.platform.listed ? "filed.ringLead" : "filed.ringLeadUnlisted"),
        value: t("filed.ringValue", { instant: formatInstant(locale, deadlineAt) }),
        deadline: formatWeekday(locale, deadlineAt),
      }
    : view.words;
  return (
    <div className="border-b border-line bg-surface">
      {/* The date stays whole: the line may break before the hour only. */}
      <div className="page flex flex-col items-center gap-4 py-7 [&_.clock-value]:break-keep">
        <Ring face={view.face} words={words} />
        <p className="max-w-96 text-center text-ink2">
          {t("filed.ringNote", { hours: String(rulebook.resolution_hours) })}
        </p>
      </div>
    </div>
  );
}
