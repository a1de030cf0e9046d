import type { ReactNode } from "react";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatFullInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { NumberTasks } from "@/lib/platform/screens/number-tasks";

/** Numbers that people doubt, those of proved people first, each with the page on which it is answered. Nothing when none waits. */
export function ReportedNumbers({
  locale,
  reported: { tasks, more },
}: {
  readonly locale: Locale;
  readonly reported: NumberTasks;
}): ReactNode {
  const t = getTranslator(locale, "channel");
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="reported" className="my-7">
      <SectionHeading id="reported">{t("desk.reports.list")}</SectionHeading>
      <ul>
        {tasks.map((one) => (
          <li
            key={one.channelId}
            className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2 elder:py-3"
          >
            <a
              className="link inline-flex min-h-target items-center"
              href={`/${locale}/regulator/platforms/${one.slug}/channels`}
            >
              {nameIn(locale, one)}
            </a>
            <TelephoneLink number={one.number} />
            <span className="text-ink2">
              {t("desk.reports.people", { proved: one.proved, others: one.others })}
            </span>
            <time className="text-ink3">
              {t("desk.reports.since", { instant: formatFullInstant(locale, one.firstAt) })}
            </time>
          </li>
        ))}
      </ul>
      {more ? <p className="mt-2 text-ink2">{t("desk.reports.more")}</p> : null}
    </section>
  );
}
