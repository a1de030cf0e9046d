// Three questions of the morning, each with a number, a drawing and the rows behind it.
import type { ReactNode } from "react";
import { BarChart } from "@/app/_ui/bar-chart";
import { ColumnChart } from "@/app/_ui/column-chart";
import { QuestionPanel } from "@/app/_ui/question-panel";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { Table } from "@/app/_ui/table";
import {
  formatCappedCount,
  formatDuration,
  formatNumber,
  formatPercent,
  formatTime,
} from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { Queue } from "@/lib/complaint/screens/regulator-queue";
import type { ReviewBacklog, NearThreshold, TodayScreen } from "@/lib/complaint/screens/regulator-today";

interface PanelProps {
  readonly locale: Locale;
  readonly today: TodayScreen;
}

const NAMED_EVERY = 6;

/** How many come due within a day, by the hour. */
export function DuePanel({ locale, today }: PanelProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const without = today.hours.reduce((sum, hour) => sum + hour.withoutHuman, 0);
  const all = today.hours.reduce((sum, hour) => sum + hour.withoutHuman + hour.withHuman, 0);
  return (
    <QuestionPanel
      headingId="due"
      question={t("today.due.question")}
      number={formatNumber(locale, all)}
      meaning={t("today.due.meaning", { without: formatNumber(locale, without) })}
    >
      {all === 0 ? (
        <p className="text-ink2">{t("today.due.none")}</p>
      ) : (
        <ColumnChart
          columns={today.hours.map((hour, index) => ({
            key: hour.at.toISOString(),
            label: formatTime(hour.at),
            // Beside the one before it the last one has no room for its name.
            named: index % NAMED_EVERY === 0 && index < today.hours.length - 1,
            late: hour.withoutHuman,
            rest: hour.withHuman,
          }))}
          words={{
            late: t("today.due.late"),
            rest: t("today.due.rest"),
            summary: t("dataTable"),
            caption: t("today.due.table"),
            name: t("today.due.hour"),
          }}
        />
      )}
    </QuestionPanel>
  );
}

function ofLimit(locale: Locale, { code, missing, value, limit }: NearThreshold): string {
  const t = getTranslator(locale, "regulator");
  const share = missing === "value" && (code === "overdue_share" || code === "no_human_contact");
  const say = (measured: number): string =>
    share ? formatPercent(locale, measured) : formatNumber(locale, Math.round(measured * 10) / 10);
  return t("today.near.ofLimit", { value: say(value), limit: say(limit) });
}

/** The rule; that it still lacks people is no other rule. */
function ruleWords(locale: Locale, { code, missing }: NearThreshold): string {
  const t = getTranslator(locale, "regulator");
  const rule = t(`rule.${code}`);
  return missing === "people" ? t("today.near.fewPeople", { rule }) : rule;
}

/** Platforms at seven tenths of a threshold or more. */
export function NearPanel({ locale, today }: PanelProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <QuestionPanel
      headingId="near"
      question={t("today.near.question")}
      number={formatNumber(locale, today.near.length)}
      meaning={t("today.near.meaning")}
      links={
        <span className="text-ink2">
          <a className="link" href={`/${locale}/rules#thresholds`}>
            {t("today.near.rulebook", { version: today.rulebookVersion })}
          </a>{" "}
          <RuleTag locale={locale} rule="thresholds" of="house" />
        </span>
      }
    >
      {today.near.length === 0 ? (
        <p className="text-ink2">{t("today.near.none")}</p>
      ) : (
        <BarChart
          bars={today.near.map((near) => ({
            key: near.slug,
            label: nameIn(locale, near),
            detail: ruleWords(locale, near),
            value: near.share,
            valueLabel: ofLimit(locale, near),
          }))}
          max={1.1}
          threshold={{ at: 1, label: t("today.near.line") }}
          table={{
            summary: t("dataTable"),
            caption: t("today.near.table"),
            name: t("today.near.platform"),
            value: t("today.near.value"),
          }}
        />
      )}
    </QuestionPanel>
  );
}

/** The link behind a count; decisions lead to the objections, next to which the appeals are listed. */
const BACKLOG_QUEUE = {
  first_contact: "first_contact",
  proposal: "proposal",
  consumer: "consumer",
  breached: "breached",
  decisions: "contests",
} as const satisfies Record<ReviewBacklog, Queue>;

/** Whom complaints wait for, how many, and how long the oldest has waited. */
export function BacklogPanel({ locale, today }: PanelProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const all = today.backlogs.reduce((sum, row) => sum + row.count, 0);
  return (
    <QuestionPanel
      headingId="backlog"
      question={t("today.backlog.question")}
      number={formatCappedCount(locale, all)}
      meaning={t("today.backlog.meaning")}
    >
      <Table
        caption={t("today.backlog.question")}
        rows={today.backlogs}
        rowKey={(row) => row.backlog}
        rowHeader="who"
        columns={[
          {
            key: "who",
            head: t("today.backlog.who"),
            cell: (row) => (
              <a
                className="link"
                href={`/${locale}/regulator/complaints?queue=${BACKLOG_QUEUE[row.backlog]}`}
              >
                {t(`today.backlog.${row.backlog}`)}
              </a>
            ),
          },
          {
            key: "count",
            head: t("today.backlog.count"),
            align: "right",
            cell: (row) => <b>{formatCappedCount(locale, row.count)}</b>,
          },
          {
            key: "oldest",
            head: t("today.backlog.oldest"),
            align: "right",
            cell: (row) =>
              row.oldest === null
                ? "—"
                : formatDuration(locale, (today.now.getTime() - row.oldest.getTime()) / 1000, 1),
          },
        ]}
      />
    </QuestionPanel>
  );
}
