import type { ReactNode } from "react";
import { reviewReason } from "@/app/[locale]/_review/review-reason";
import { Table } from "@/app/_ui/table";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PublicReview } from "@/lib/platform/screens/platform";

/** Platforms under special review, by what opened it. A review is not a finding. */
export function HomeReviews({
  locale,
  reviews,
  waiting,
}: {
  readonly locale: Locale;
  readonly reviews: readonly PublicReview[];
  /** How many reviews an officer has not handled in time. */
  readonly waiting: number;
}): ReactNode {
  const t = getTranslator(locale, "home");
  const platform = getTranslator(locale, "platform");
  return (
    <section className="page pt-15" aria-labelledby="reviews">
      <div className="flex flex-wrap items-baseline justify-between gap-x-7">
        <h2 id="reviews" className="text-2xl">
          {t("reviews.title")}
        </h2>
        <p className="text-sm text-ink3">
          {t("reviews.notFinding")}
          <a className="link ml-4" href={`/${locale}/platforms`}>
            {t("reviews.all")}
          </a>
        </p>
      </div>
      {reviews.length === 0 ? (
        <p className="mt-4 text-ink2">{t("reviews.empty")}</p>
      ) : (
        <div className="mt-4">
          <Table
            stack
            caption={t("reviews.title")}
            rows={reviews}
            rowKey={(row) => row.number}
            rowHeader="platform"
            columns={[
              {
                key: "platform",
                head: t("reviews.platform"),
                cell: (row) => (
                  <a className="link font-bold nowrap" href={`/${locale}/platforms/${row.slug}`}>
                    {nameIn(locale, row)}
                  </a>
                ),
              },
              { key: "why", head: t("reviews.why"), cell: (row) => reviewReason(locale, row) },
              { key: "state", head: t("reviews.state"), cell: (row) => platform(`reviewState.${row.state}`) },
              {
                key: "opened",
                head: t("reviews.opened"),
                cell: (row) => <time className="nowrap">{formatDate(locale, row.openedAt)}</time>,
              },
            ]}
          />
        </div>
      )}
      {waiting === 0 ? null : <p className="mt-4 text-ink2">{t("reviews.waiting", { count: waiting })}</p>}
    </section>
  );
}
