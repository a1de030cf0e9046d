import type { ReactNode } from "react";
import { AttemptNode, AttemptTimeline } from "@/app/_ui/attempt-timeline";
import { EventTimeline } from "@/app/_ui/event-timeline";
import { LinkList } from "@/app/_ui/link-list";
import { MomentList } from "@/app/_ui/moment-list";
import { Pagination } from "@/app/_ui/pagination";
import { SectionHeading } from "@/app/_ui/section-heading";
import { Stepper } from "@/app/_ui/stepper";
import { SummaryList } from "@/app/_ui/summary-list";
import { Table } from "@/app/_ui/table";
import { Tabs } from "@/app/_ui/tabs";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const FILED = new Date(Date.UTC(2026, 10, 22, 10, 0));

/** Timelines, lists, tables and the ways through them. */
export function ListSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "components");
  const c = getTranslator(locale, "common");
  const here = `/${locale}/components`;
  const time = <time dateTime={FILED.toISOString()}>{formatInstant(locale, FILED)}</time>;
  return (
    <section className="flex flex-col gap-9">
      <SectionHeading>{t("section.lists")}</SectionHeading>
      <Stepper
        label={t("section.lists")}
        current={3}
        steps={(["s1", "s2", "s3", "s4", "s5", "s6"] as const).map((key) => ({
          key,
          label: t(`sample.${key}`),
          note: key === "s4" ? t("sample.s4Note") : time,
        }))}
      />
      <div className="grid gap-9 lg:grid-cols-2 elder:lg:grid-cols-1">
        <EventTimeline
          events={[
            {
              key: "1",
              time,
              title: t("sample.event1"),
              detail: t("sample.event1Text"),
              node: "conversation-attested",
            },
            { key: "2", time, title: t("sample.event2"), detail: t("sample.event2Text") },
            { key: "3", time, title: t("sample.event3"), detail: t("sample.event3Text") },
          ]}
        />
        <AttemptTimeline>
          <AttemptNode number={1} title={t("sample.attemptOne")}>
            <p className="text-ink2">{t("sample.attemptOneText")}</p>
          </AttemptNode>
          <AttemptNode number={2} title={t("sample.attemptTwo")} writing>
            <p className="text-ink2">{t("sample.channel")}</p>
          </AttemptNode>
        </AttemptTimeline>
        <SummaryList
          items={[
            {
              key: "1",
              label: t("sample.matter"),
              value: t("sample.matterText"),
              change: { href: "#number", label: c("actions.change") },
            },
            { key: "2", label: t("sample.contact"), value: t("sample.contactText") },
          ]}
        />
        <MomentList
          moments={[
            { key: "1", head: t("sample.m1"), text: t("sample.m1Text") },
            { key: "2", head: t("sample.m2"), text: t("sample.m2Text") },
            { key: "3", head: t("sample.m3"), text: t("sample.m3Text"), alarm: true },
          ]}
        />
      </div>
      <LinkList
        items={[
          { href: "#story", label: t("sample.supply") },
          { href: "#number", label: t("sample.withdraw") },
        ]}
      />
      <div>
        <Tabs
          label={t("sample.caption")}
          current={here}
          tabs={[
            { href: here, label: t("sample.tab1"), count: "37" },
            { href: `${here}?q=2`, label: t("sample.tab2"), count: "12" },
          ]}
        />
        <Table
          caption={t("sample.caption")}
          rowKey={(row) => row.number}
          rowHeader="number"
          selected={(row) => row.selected}
          rows={[
            { number: "20-XN7C2V9A", title: t("sample.matterText"), selected: true },
            { number: "20-5PWT8DK6", title: t("sample.event3"), selected: false },
          ]}
          columns={[
            {
              key: "number",
              head: t("sample.number"),
              cell: (row) => (
                <a href="#number" className="link">
                  {row.number}
                </a>
              ),
              className: "nowrap",
            },
            { key: "title", head: t("sample.matter"), cell: (row) => row.title },
            { key: "time", head: t("sample.day"), cell: () => time, align: "right" },
          ]}
        />
        <Pagination
          label={c("paging.label")}
          words={{ previous: c("paging.previous"), next: c("paging.next") }}
          summary={t("sample.pageSummary")}
          previousHref={here}
          nextHref={`${here}?q=2`}
        />
      </div>
    </section>
  );
}
