import type { ReactNode } from "react";
import { Table } from "@/app/_ui/table";
import type { DialCampaign } from "@/lib/dial-test/dial-tests";
import { formatDate, formatPercent } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** One quarter: its source, the companies it named, and what people complained about. */
export function DialCampaignSection({
  locale,
  campaign,
}: {
  readonly locale: Locale;
  readonly campaign: DialCampaign;
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const [year = "", n = ""] = campaign.quarter.split("Q");
  const title = t("dialTests.quarter", {
    year,
    n: locale === "zh" ? (["一", "二", "三", "四"][Number(n) - 1] ?? n) : n,
  });
  const source =
    campaign.bulletin === null || campaign.publishedOn === null
      ? t("dialTests.sourceUnknown")
      : t("dialTests.source", {
          bulletin: campaign.bulletin,
          date: formatDate(locale, new Date(campaign.publishedOn)),
        });
  return (
    <section className="mt-11">
      <h2 className="section-rule">{title}</h2>
      <p className="mt-2 text-sm text-ink3">{source}</p>
      {campaign.findings.length === 0 ? (
        <p className="mt-3 text-ink2">{t("dialTests.noFindings")}</p>
      ) : (
        <div className="mt-3 max-w-2xl">
          <Table
            caption={title}
            rows={campaign.findings}
            rowKey={(row) => row.platformName}
            rowHeader="name"
            columns={[
              {
                key: "name",
                head: t("dialTests.platform"),
                cell: (row) => <span lang="zh-CN">{row.platformName}</span>,
              },
              {
                key: "outcome",
                head: t("dialTests.outcome"),
                cell: (row) =>
                  t(row.outcome === "unreachable" ? "dialTests.unreachable" : "dialTests.no_human"),
              },
            ]}
          />
        </div>
      )}
      <Shares locale={locale} campaign={campaign} />
    </section>
  );
}

function Shares({
  locale,
  campaign,
}: {
  readonly locale: Locale;
  readonly campaign: DialCampaign;
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const { shares, connectedCompanies, lateCompanies } = campaign;
  if (shares === null) return null;
  const parts = [
    [t("dialTests.serviceFunction"), shares.serviceFunction],
    [t("dialTests.serviceChannel"), shares.serviceChannel],
    [t("dialTests.personalInformation"), shares.personalInformation],
    [t("dialTests.other"), shares.other],
  ] as const;
  const late =
    lateCompanies === null
      ? []
      : [
          connectedCompanies === null
            ? t("dialTests.lateAlone", { count: lateCompanies })
            : t("dialTests.late", { count: lateCompanies }),
        ];
  const companies = [
    ...(connectedCompanies === null ? [] : [t("dialTests.connected", { count: connectedCompanies })]),
    ...late,
  ];
  return (
    <>
      <h3 className="mt-5 text-base">{t("dialTests.shares")}</h3>
      <dl className="mt-1 flex flex-wrap gap-x-7 gap-y-1">
        {parts.map(([name, percent]) => (
          <div key={name} className="flex gap-2">
            <dt className="text-ink2">{name}</dt>
            <dd className="font-bold">{formatPercent(locale, percent / 100)}</dd>
          </div>
        ))}
      </dl>
      {companies.length === 0 ? null : (
        <p className="mt-1 text-sm text-ink2">{companies.join(locale === "zh" ? "，" : ", ")}</p>
      )}
    </>
  );
}
