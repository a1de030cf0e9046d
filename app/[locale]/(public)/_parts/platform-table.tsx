import type { ReactNode } from "react";
import { categoryWord } from "@/app/[locale]/_platform/category-word";
import { isShown } from "./is-shown";
import { ConversationNumbers } from "@/app/[locale]/_platform/conversation-numbers";
import { Table } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { nameIn } from "@/lib/base/i18n/name-in";
import type { PlatformLine } from "@/lib/platform/screens/platforms";
import type { OutOf } from "@/lib/domain/platform/public-figures";
import { wilsonRate } from "@/lib/domain/shared/rates";
import { formatInterval, formatNumber, formatPercent } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/**
 * Platforms by name, with the people of the last 30 days and two rates; a small sample shows its size in place of a
 * rate.
 */
export function PlatformTable({
  locale,
  platforms,
}: {
  readonly locale: Locale;
  readonly platforms: readonly PlatformLine[];
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const rate = (counts: OutOf | undefined): ReactNode => {
    const read = counts === undefined ? null : wilsonRate(counts.hits, counts.of);
    if (read === null) return <span className="text-ink3">—</span>;
    if (read.small) return <span className="text-ink3">{t("rates.few", { total: read.total })}</span>;
    return (
      <>
        {formatPercent(locale, read.share)}
        <span className="block text-xs text-ink3">
          <span className="nowrap">{`${formatNumber(locale, read.hits)} / ${formatNumber(locale, read.total)}`}</span>{" "}
          <span className="nowrap">{formatInterval(locale, { low: read.lower, high: read.upper })}</span>
        </span>
      </>
    );
  };
  return (
    <div className="mt-7">
      <p className="mb-2 text-sm text-ink3">{t("list.caption")}</p>
      <Table
        stack
        caption={t("list.title")}
        rows={platforms}
        rowKey={(row) => row.id}
        rowHeader="name"
        columns={[
          {
            key: "name",
            head: t("list.platform"),
            cell: (row) => (
              <>
                <a
                  className="link link-alone font-bold wrap-anywhere"
                  href={`/${locale}/platforms/${row.slug}`}
                >
                  {nameIn(locale, row)}
                </a>
                <span className="block text-xs text-ink3">{categoryWord(locale, row.category)}</span>
              </>
            ),
          },
          {
            key: "people",
            head: t("list.people"),
            align: "right",
            cell: (row) => formatNumber(locale, row.figures?.people ?? 0),
          },
          {
            key: "first",
            head: t("list.firstContact"),
            align: "right",
            cell: (row) => rate(row.figures?.firstContact),
          },
          { key: "inTime", head: t("list.inTime"), align: "right", cell: (row) => rate(row.figures?.inTime) },
          {
            key: "contacts",
            head: t("list.contacts"),
            cell: (row) =>
              row.figures === null || !isShown(row.figures.firstContact) ? (
                <span className="text-ink3">—</span>
              ) : (
                <ConversationNumbers locale={locale} conversations={row.figures.contacts} compact />
              ),
          },
          {
            key: "review",
            head: t("list.review"),
            cell: (row) =>
              row.underReview ? (
                <Tag kind="alarm-outlined">{t("list.underReview")}</Tag>
              ) : (
                <span className="text-ink3">{t("list.none")}</span>
              ),
          },
        ]}
      />
    </div>
  );
}
