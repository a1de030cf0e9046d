import type { ReactNode } from "react";
import type { WayToAPerson } from "@/lib/domain/platform/public-figures";
import { Unbroken } from "@/app/_ui/unbroken";
import { formatDay, formatDuration } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The channels through which people say they reached a person: how many, how lately, after how long. */
export function PlatformWays({
  locale,
  ways,
}: {
  readonly locale: Locale;
  readonly ways: readonly WayToAPerson[];
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const domain = getTranslator(locale, "domain");
  return (
    <section aria-labelledby="ways" className="on-band rounded-box bg-band p-5 text-on-band md:p-7">
      <h2 id="ways">{t("ways.title")}</h2>
      <p className="text-sm">{t("ways.lead")}</p>
      {ways.length === 0 ? (
        <p className="mt-5">{t("ways.empty")}</p>
      ) : (
        <ol className="mt-5 space-y-4">
          {ways.map((way, index) => (
            <li key={way.channel} className="flex gap-4">
              <span
                aria-hidden="true"
                className="inline-flex size-[max(2rem,1.6em)] shrink-0 items-center justify-center rounded-full border-2 border-on-band font-bold"
              >
                {index + 1}
              </span>
              <div>
                <p className="text-lg font-bold">{domain(`channel.${way.channel}`)}</p>
                <p className="standard:break-keep">
                  <Unbroken
                    text={[
                    t("ways.line", { people: way.people }),
                    ...(way.latestAt === null
                      ? []
                      : [t("ways.latest", { date: formatDay(locale, new Date(way.latestAt)) })]),
                    ...(way.medianSeconds === null
                      ? []
                      : [t("ways.median", { duration: formatDuration(locale, way.medianSeconds) })]),
                  ].join(locale === "zh" ? "，" : ", ")}
                  />
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
