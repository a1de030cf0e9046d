import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { EmptyState } from "@/app/_ui/empty-state";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { Table } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { formatInstant } from "@/lib/base/i18n/format";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { specialReviewsScreen } from "@/lib/review/screens/special-reviews";

interface ReviewsProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ReviewsProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "review")("title") };
}

/** Every special review, the newest first. */
export default async function ReviewsPage({ params }: ReviewsProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const reviews = await specialReviewsScreen(actor);
  const t = getTranslator(locale, "review");
  const platformWords = getTranslator(locale, "platform");
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader title={t("title")} />
      {reviews.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <Table
          stack
          caption={t("title")}
          rows={reviews}
          rowKey={(row) => row.review.id}
          rowHeader="number"
          columns={[
            {
              key: "number",
              head: t("number"),
              cell: (row) => (
                <a className="link nowrap" href={`/${locale}/regulator/reviews/${row.review.number}`}>
                  {row.review.number}
                </a>
              ),
            },
            {
              key: "platform",
              head: t("platform"),
              cell: (row) => <b>{nameIn(locale, row.platform)}</b>,
            },
            {
              key: "state",
              head: t("state"),
              cell: (row) => (
                <>
                  {platformWords(`reviewState.${row.review.state}`)}{" "}
                  {row.dismissalWaits ? <Tag>{t("waiting.dismissal")}</Tag> : null}
                  {row.overdue ? <Tag kind="alarm-outlined">{t("waiting.late")}</Tag> : null}
                </>
              ),
            },
            {
              key: "opened",
              head: t("opened"),
              cell: (row) => <time>{formatInstant(locale, row.review.openedAt)}</time>,
            },
            {
              key: "public",
              head: t("visibility"),
              cell: ({ publicSince }) =>
                publicSince === null ? (
                  <Tag>{t("onlyRegulators")}</Tag>
                ) : (
                  t("publicSince", { instant: formatInstant(locale, publicSince) })
                ),
            },
          ]}
        />
      )}
    </RegulatorShell>
  );
}
