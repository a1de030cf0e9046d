import type { ReactNode } from "react";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { Unbroken } from "@/app/_ui/unbroken";
import { formatDay, formatDuration } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/**
 * The channels through which people say they reached a person: how many, how lately, after how long; of too few people the kind
 * alone. What nobody counted is not said to be nobody.
 */
export function PlatformWays({
  locale,
  figures,
  days,
}: {
  readonly locale: Locale;
  readonly figures: Pick<PublicFigures, "ways" | "rareWays"> | null;
  /** Of how many days they were counted. */
  readonly days: number;
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const domain = getTranslator(locale, "domain");
  const { ways = [], rareWays: rare = null } = figures ?? {};
  return (
    <section aria-labelledby="ways" className="on-band rounded-box bg-band p-5 text-on-band md:p-7">
      <h2 id="ways">{t("ways.title")}</h2>
      <p className="text-sm">{t("ways.lead", { days })}</p>
      {rare === null || ways.length === 0 ? (
        <p className="mt-5">{t(emptyWord(rare), { days })}</p>
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
      {rare === null || rare.length === 0 ? null : (
        <p className="mt-4 text-sm">
          {t("ways.rare", {
            channels: rare.map((channel) => domain(`channel.${channel}`)).join(locale === "zh" ? "；" : ", "),
          })}
        </p>
      )}
    </section>
  );
}

/** Not counted, nobody, or too few. */
function emptyWord(rare: readonly unknown[] | null) {
  if (rare === null) return "ways.uncounted";
  return rare.length === 0 ? "ways.empty" : "ways.few";
}
