// The rulebook as tables: every number with its standing, every threshold in words.
import type { ReactNode } from "react";
import { answerRates } from "@/app/[locale]/_rules/answer-rates";
import { OURS, StandingOf } from "@/app/[locale]/_rules/standing-of";
import { Table } from "@/app/_ui/table";
import type { Rulebook, RuleKey } from "@/lib/domain/rulebook/rulebook";
import { THRESHOLD_CODES, type ThresholdCode } from "@/lib/domain/review/review-threshold";
import { ruleStanding } from "@/lib/domain/rulebook/rule-standing";
import type { Day } from "@/lib/domain/rulebook/standing";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const SHOWN = [
  "resolution_hours",
  "first_contact_hours",
  "first_contact_priority_hours",
  "pause_hours",
  "confirmation_hours",
  "warn_left_hours",
  "escalate_after_hours",
  "reopen_window_hours",
  "reopen_floor_hours",
  "appeal_hours",
  "disputes_before_time_runs",
  "answer_rate_by_users",
] as const satisfies readonly RuleKey[];

interface NumbersTableProps {
  readonly locale: Locale;
  readonly rulebook: Rulebook;
  readonly day: Day;
}

export function NumbersTable({ locale, rulebook, day }: NumbersTableProps): ReactNode {
  const t = getTranslator(locale, "rules");
  const value = (key: (typeof SHOWN)[number]): string => {
    if (key === "answer_rate_by_users") return answerRates(locale, rulebook);
    const number = rulebook[key];
    if (typeof number !== "number") {
      return t("numbers.hoursList", { list: number.join(locale === "zh" ? "、" : ", ") });
    }
    return t(key === "disputes_before_time_runs" ? "numbers.times" : "numbers.hours", { n: number });
  };
  return (
    <div className="mt-3 max-w-3xl">
      <Table
        stack
        caption={t("numbers.title")}
        rows={SHOWN}
        rowKey={(key) => key}
        rowHeader="rule"
        columns={[
          { key: "rule", head: t("numbers.rule"), cell: (key) => t(`numbers.${key}`) },
          {
            key: "value",
            head: t("numbers.value"),
            cell: (key) => (
              <b className={key === "answer_rate_by_users" ? undefined : "nowrap"}>{value(key)}</b>
            ),
          },
          {
            key: "standing",
            head: t("numbers.standing"),
            cell: (key) => (
              <StandingOf locale={locale} of={ruleStanding(rulebook, key, day)} rulebook={rulebook} />
            ),
          },
        ]}
      />
    </div>
  );
}

/** The numbers that each threshold's sentence needs. */
function thresholdNumbers(
  code: ThresholdCode,
  rules: Rulebook,
  locale: Locale,
): Record<string, number | string> {
  switch (code) {
    case "volume":
      return { n: rules.volume_people, window: rules.window_days };
    case "rate":
      return { n: rules.rate_per_million, people: rules.rate_people, window: rules.window_days };
    case "overdue_share":
      return { n: rules.overdue_percent, people: rules.overdue_due_people };
    case "surge":
      return { n: rules.surge_times_mean, people: rules.surge_people, weeks: rules.surge_listed_weeks };
    case "vulnerable":
      return { n: rules.vulnerable_people, window: rules.window_days };
    case "barrier":
      return { n: rules.barrier_people, window: rules.window_days };
    case "no_human_contact":
      return { n: rules.first_contact_percent, people: rules.first_contact_due_people };
    case "dial_test":
      return {
        rates: answerRates(locale, rules),
        rateTests: rules.dial_rate_tests,
        tests: rules.dial_silent_tests,
        days: rules.dial_silent_days,
      };
  }
}

/** Every threshold is ours, also where it takes a rate that was proposed elsewhere. */
export function ThresholdTable({
  locale,
  rulebook,
}: {
  readonly locale: Locale;
  readonly rulebook: Rulebook;
}): ReactNode {
  const t = getTranslator(locale, "rules");
  return (
    <div className="mt-3">
      <Table
        stack
        caption={t("thresholds.title")}
        rows={THRESHOLD_CODES}
        rowKey={(code) => code}
        rowHeader="code"
        columns={[
          {
            key: "code",
            head: t("thresholds.code"),
            className: "md:min-w-40",
            cell: (code) => <b>{t(`thresholds.${code}`)}</b>,
          },
          {
            key: "when",
            head: t("thresholds.when"),
            className: "min-w-56",
            cell: (code) => t(`thresholds.${code}Text`, thresholdNumbers(code, rulebook, locale)),
          },
          {
            key: "standing",
            head: t("numbers.standing"),
            cell: () => <StandingOf locale={locale} of={OURS} rulebook={rulebook} />,
          },
        ]}
      />
    </div>
  );
}
