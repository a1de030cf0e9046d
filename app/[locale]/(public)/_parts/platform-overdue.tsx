import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";
import { Table } from "@/app/_ui/table";
import type { PublicFigures } from "@/lib/domain/platform/public-figures";
import { isSmall } from "@/lib/domain/shared/rates";
import { formatDay, formatDuration, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PublicBreach } from "@/lib/platform/screens/platform";

/** How many were overdue, and what became of them. */
export function PlatformOverdue({
  locale,
  figures,
}: {
  readonly locale: Locale;
  readonly figures: PublicFigures | null;
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const overdue = figures?.overdue ?? { closed: 0, open: 0, over72: 0 };
  const count = overdue.closed + overdue.open;
  const due = figures?.inTime.of ?? 0;
  const lines = [
    { key: "closed", label: t("overdue.closed"), value: overdue.closed, late: false },
    { key: "open", label: t("overdue.open"), value: overdue.open, late: false },
    { key: "over72", label: t("overdue.over72"), value: overdue.over72, late: true },
  ];
  return (
    <section aria-labelledby="overdue">
      <SectionHeading id="overdue">{t("overdue.title")}</SectionHeading>
      {due > 0 && isSmall(due) ? (
        // The rate is withheld, and these counts would reveal it.
        <p className="text-ink2">{t("overdue.tooFew", { total: due })}</p>
      ) : count === 0 ? (
        <p className="text-ink2">{t("overdue.empty")}</p>
      ) : (
        <>
          <p className="text-3xl font-bold">{t("overdue.count", { count: formatNumber(locale, count) })}</p>
          <p>
            {t("overdue.of", {
              due: formatNumber(locale, due),
              count: formatNumber(locale, count),
            })}
          </p>
          <dl className="mt-2">
            {lines.map((line) => (
              <div key={line.key} className="flex justify-between gap-4 py-1">
                <dt className="text-ink2">{line.label}</dt>
                <dd className={line.late && line.value > 0 ? "font-bold text-alarm" : "font-bold"}>
                  {formatNumber(locale, line.value)}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

/** Complaints still open 72 hours after their breach: number, dates, hours late. Never a text. */
export function PublicBreaches({
  locale,
  breaches,
}: {
  readonly locale: Locale;
  readonly breaches: readonly PublicBreach[];
}): ReactNode {
  const t = getTranslator(locale, "platform");
  if (breaches.length === 0) return null;
  const stands = (row: PublicBreach): string => {
    if (row.stillLate) return t("overdue.stillOpen");
    return row.closedAt === null ? t("overdue.reopened") : t("overdue.closedLate");
  };
  return (
    <section aria-labelledby="breaches" className="mt-15">
      <h2 id="breaches">{t("overdue.listed")}</h2>
      <p className="mt-1 mb-3 text-sm text-ink3">{t("overdue.note")}</p>
      <Table
        stack
        caption={t("overdue.listed")}
        rows={breaches}
        rowKey={(row) => row.number}
        rowHeader="number"
        columns={[
          {
            key: "number",
            head: t("overdue.number"),
            cell: (row) => <span className="nowrap">{row.number}</span>,
          },
          {
            key: "filed",
            head: t("overdue.filed"),
            cell: (row) => <time>{formatDay(locale, row.filedAt)}</time>,
          },
          {
            key: "late",
            head: t("overdue.late"),
            cell: (row) => (
              <>
                <b className="text-alarm nowrap">{formatDuration(locale, row.lateSeconds)}</b>
                <span className="block text-xs text-ink3">{stands(row)}</span>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
