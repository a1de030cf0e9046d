import type { ReactNode } from "react";
import { QueueFilters } from "@/app/[locale]/(regulator)/regulator/_parts/queue-filters";
import { queueHref } from "@/app/[locale]/(regulator)/regulator/_parts/queue-address";
import { QueueTable } from "@/app/[locale]/(regulator)/regulator/_parts/queue-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Pagination } from "@/app/_ui/pagination";
import { Tabs } from "@/app/_ui/tabs";
import { formatCappedCount } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { QUEUES, WAITING_QUEUES, type QueueScreen } from "@/lib/complaint/screens/regulator-queue";

const SORTED = {
  breached: "sortedLate",
  supervisor: "sortedLate",
  judgements: "sortedOld",
  contests: "sortedOld",
  appeals: "sortedOld",
  promises: "sortedOld",
  all: "sortedNew",
  first_contact: "sortedOld",
  proposal: "sortedOld",
  consumer: "sortedOld",
} as const;

/** The queues as tabs, the filter, the rows with their clocks, and the next page. */
export function QueueView({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: QueueScreen;
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  const common = getTranslator(locale, "common");
  const { filter } = screen;
  const plain = { platform: "", number: "", barrier: null, level: null };
  const narrowed =
    filter.platform !== "" || filter.number !== "" || filter.barrier !== null || filter.level !== null;
  const waiting = WAITING_QUEUES.filter((queue) => queue === filter.queue);
  return (
    <>
      <Tabs
        label={t("queue.views")}
        current={queueHref(locale, { ...plain, queue: filter.queue })}
        tabs={[
          ...QUEUES.map((queue) => ({
            href: queueHref(locale, { ...plain, queue }),
            label: t(`queue.${queue}`),
            ...(queue === "all" ? {} : { count: formatCappedCount(locale, screen.counts[queue]) }),
          })),
          ...waiting.map((queue) => ({
            href: queueHref(locale, { ...plain, queue }),
            label: t(`today.backlog.${queue}`),
          })),
        ]}
      />
      <QueueFilters locale={locale} filter={filter} />
      {screen.lines.length === 0 ? (
        <EmptyState>{t(narrowed ? "queue.emptyFiltered" : "queue.empty")}</EmptyState>
      ) : (
        <>
          <p className="mb-1 text-right text-sm text-ink3">{t(`queue.${SORTED[filter.queue]}`)}</p>
          <QueueTable locale={locale} lines={screen.lines} judging={filter.queue === "judgements"} />
          <Pagination
            label={common("paging.label")}
            words={{ previous: common("paging.previous"), next: common("paging.next") }}
            summary={t("queue.total", { total: formatCappedCount(locale, screen.total) })}
            previousHref={
              screen.previous === null ? undefined : queueHref(locale, filter, { before: screen.previous })
            }
            nextHref={screen.next === null ? undefined : queueHref(locale, filter, { after: screen.next })}
          />
        </>
      )}
    </>
  );
}
