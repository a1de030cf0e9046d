import type { ReactNode } from "react";
import { ReviewDecisions } from "@/app/[locale]/(regulator)/regulator/_parts/review-decisions";
import { LinkButton } from "@/app/_ui/link-button";
import { SectionHeading } from "@/app/_ui/section-heading";
import { REVIEW_EVENTS } from "@/lib/domain/review/review-catalogue";
import { isPublic } from "@/lib/domain/review/review-lifecycle";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ReviewScreen } from "@/lib/review/screens/special-reviews";

/** What the regulator has to do, and what happened so far. */
export function ReviewSide({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ReviewScreen;
}): ReactNode {
  const t = getTranslator(locale, "review");
  const { review, platform, events } = screen;
  return (
    <div className="flex flex-col gap-7">
      <ReviewDecisions locale={locale} screen={screen} />
      {isPublic(review) ? (
        <LinkButton href={`/${locale}/platforms/${platform.slug}`} wide>
          {getTranslator(locale, "regulator")("platforms.public")}
        </LinkButton>
      ) : null}
      <section aria-labelledby="log">
        <SectionHeading id="log">{t("log.title")}</SectionHeading>
        <ol className="space-y-2">
          {events.toReversed().map((event) => {
            const known = REVIEW_EVENTS.find((type) => type === event.type);
            return (
              <li key={event.n}>
                <time className="block text-ink3">{formatInstant(locale, event.at)}</time>
                <span>
                  {known === undefined ? t("log.other") : t(`log.${known}`)}
                  <span className="block text-sm text-ink3">{event.staffName ?? t("log.bySystem")}</span>
                  {event.reason === null ? null : (
                    <span className="block whitespace-pre-line text-sm">{event.reason}</span>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}
