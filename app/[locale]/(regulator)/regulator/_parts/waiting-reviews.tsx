import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ReviewLine } from "@/lib/review/screens/special-reviews";

/** Reviews that wait for this very person, at the head of the queue: what nobody acted on in time comes first. */
export function WaitingReviews({
  locale,
  reviews,
}: {
  readonly locale: Locale;
  readonly reviews: readonly ReviewLine[];
}): ReactNode {
  if (reviews.length === 0) return null;
  const t = getTranslator(locale, "review");
  return (
    <section aria-labelledby="waiting-reviews" className="mt-7">
      <SectionHeading id="waiting-reviews" aside={t("waiting.note")}>
        {t("waiting.title")}
      </SectionHeading>
      <ul>
        {reviews.map(({ review, platform, actBy, overdue, dismissalWaits }) => (
          <li key={review.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
            <a className="link nowrap" href={`/${locale}/regulator/reviews/${review.number}`}>
              {review.number}
            </a>
            <b>{nameIn(locale, platform)}</b>
            <span className={overdue ? "font-bold text-alarm" : "text-ink2"}>
              {dismissalWaits
                ? t("waiting.dismissal")
                : t(overdue ? "waiting.overdue" : "waiting.owed", {
                    instant: actBy === null ? "" : formatInstant(locale, actBy),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
