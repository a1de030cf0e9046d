import type { ReactNode } from "react";
import { reviewReason } from "@/app/[locale]/_review/review-reason";
import { PersonText } from "@/app/_ui/person-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PublicReview } from "@/lib/platform/screens/platform";

/** Closed reviews: why each opened, and how and why it ended. Those that ended before a notice are not shown. */
export function PastReviews({
  locale,
  reviews,
}: {
  readonly locale: Locale;
  readonly reviews: readonly PublicReview[];
}): ReactNode {
  if (reviews.length === 0) return null;
  const t = getTranslator(locale, "platform");
  const byNumber = Map.groupBy(reviews, ({ number }) => number);
  return (
    <section aria-labelledby="past">
      <SectionHeading id="past">{t("review.past")}</SectionHeading>
      <p className="mb-2 text-sm text-ink3">{t("review.notFinding")}</p>
      <ul className="space-y-4">
        {[...byNumber].map(([number, [first, ...others]]) =>
          first === undefined ? null : (
            <li key={number} id={number}>
              <b>{t("review.pastLine", { number, state: t(`reviewState.${first.state}`) })}</b>
              <p className="text-sm text-ink2">
                {t("review.pastDates", {
                  opened: formatDate(locale, first.openedAt),
                  notified: formatDate(locale, first.notifiedAt),
                  closed: first.closedAt === null ? "—" : formatDate(locale, first.closedAt),
                })}
              </p>
              {[first, ...others].map((trigger) => (
                <p key={trigger.code} className="text-sm">
                  {reviewReason(locale, trigger)}
                </p>
              ))}
              {first.heldBecause === null ? null : (
                <p className="text-sm">
                  {t("review.held")} <PersonText text={first.heldBecause} />
                </p>
              )}
              {first.dismissedBecause === null ? null : (
                <p className="text-sm">
                  {t("review.dismissed")} <PersonText text={first.dismissedBecause} />
                </p>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
