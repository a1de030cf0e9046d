import type { ReactNode } from "react";
import { WideBar } from "@/app/_ui/clock/wide-bar";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import type { RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const FULL = { state: "running", budgetHours: 72, remainingHours: 72, overdueHours: 0 } as const;
const URGENT_HOURS = 6;

/** The 72 hours on one line, with what happens when. */
export function HomeHours({
  locale,
  resolution,
}: {
  readonly locale: Locale;
  readonly resolution: RuleStanding;
}): ReactNode {
  const t = getTranslator(locale, "home");
  const stations = [
    { key: "filed", title: t("hours.filed"), text: t("hours.filedText"), late: false },
    { key: "first", title: t("hours.first"), text: t("hours.firstText"), late: false },
    { key: "warned", title: t("hours.warned"), text: t("hours.warnedText"), late: false },
    { key: "end", title: t("hours.end"), text: t("hours.endText"), late: true },
  ];
  return (
    <section className="page pt-15" aria-labelledby="hours">
      <h2 id="hours" className="text-2xl">
        {t("hours.title")}
      </h2>
      <p className="mt-2 text-ink2">
        {t("hours.text")}
        {locale === "zh" ? "" : " "}
        {t("hours.binds")} <RuleTag locale={locale} rule="M11" of={resolution} /> {t("hours.bindsWho")}
      </p>
      <div className="mt-7 hidden md:block">
        <WideBar face={FULL} alarmLast={URGENT_HOURS} />
      </div>
      <ol className="mt-4 grid gap-5 md:grid-cols-[1fr_1fr_0.6fr_0.4fr] lg:grid-cols-[1fr_1fr_0.58fr_0.42fr] elder:md:grid-cols-1">
        {stations.map((station) => (
          <li key={station.key} className={`border-l-2 pl-4 ${station.late ? "border-alarm" : "border-ink"}`}>
            <b className={station.late ? "text-alarm" : ""}>{station.title}</b>
            <p className="text-sm text-ink2">{station.text}</p>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-sm text-ink2">
        {getTranslator(locale, "standings")("homeLimits")}{" "}
        <RuleTag locale={locale} rule="numbers" of="house" />
      </p>
    </section>
  );
}
