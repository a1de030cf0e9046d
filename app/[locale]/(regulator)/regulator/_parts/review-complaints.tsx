import type { ReactNode } from "react";
import { Pagination } from "@/app/_ui/pagination";
import { PersonText } from "@/app/_ui/person-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { Table } from "@/app/_ui/table";
import { Tag } from "@/app/_ui/tag";
import { OUTCOMES, STATUSES } from "@/lib/domain/complaint/complaint";
import { THRESHOLD_CODES } from "@/lib/domain/review/review-threshold";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ReviewComplaintRow, ReviewScreen } from "@/lib/review/screens/special-reviews";

/** Exactly the complaints that the review rests on. */
export function ReviewComplaints({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ReviewScreen;
}): ReactNode {
  const t = getTranslator(locale, "review");
  const rules = getTranslator(locale, "regulator");
  const domain = getTranslator(locale, "domain");
  const common = getTranslator(locale, "common");
  const state = (row: ReviewComplaintRow): string => {
    const outcome = OUTCOMES.find((known) => known === row.outcome);
    if (outcome !== undefined) return domain(`outcome.${outcome}`);
    return domain(`statusForStaff.${STATUSES.find((known) => known === row.status) ?? "open"}`);
  };
  const ruleWords = (code: string): string => {
    const known = THRESHOLD_CODES.find((one) => one === code);
    return known === undefined ? code : rules(`rule.${known}`);
  };
  return (
    <section aria-labelledby="file" className="mt-9">
      <SectionHeading id="file" aside={t("file.note")}>
        {t("file.title")}
      </SectionHeading>
      <Table
        stack
        caption={t("file.title")}
        rows={screen.complaints}
        rowKey={(row) => row.number}
        rowHeader="complaint"
        columns={[
          {
            key: "complaint",
            head: t("file.complaint"),
            cell: (row) => (
              <>
                <a className="link" href={`/${locale}/regulator/complaints/${row.number}`}>
                  <PersonText text={row.title} />
                </a>
                <span className="block text-xs text-ink3 nowrap">{row.number}</span>
              </>
            ),
          },
          {
            key: "filed",
            head: t("file.filed"),
            cell: (row) => <time>{formatInstant(locale, row.filedAt)}</time>,
          },
          {
            key: "status",
            head: t("file.status"),
            cell: (row) => (
              <>
                {state(row)} {row.breached ? <Tag kind="alarm-outlined">{t("file.breached")}</Tag> : null}
              </>
            ),
          },
          {
            key: "rules",
            head: t("file.rules"),
            cell: (row) => row.codes.map(ruleWords).join(locale === "zh" ? "、" : ", "),
          },
        ]}
      />
      <Pagination
        label={common("paging.label")}
        words={{ previous: common("paging.previous"), next: common("paging.next") }}
        nextHref={
          screen.next === null
            ? undefined
            : `/${locale}/regulator/reviews/${screen.review.number}?after=${screen.next}#file`
        }
      />
    </section>
  );
}
