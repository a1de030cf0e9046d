import type { ReactNode } from "react";
import { Table } from "@/app/_ui/table";
import { formatDate, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RegistryRow } from "@/lib/platform/screens/platform-registry";

interface RegistryTableProps {
  readonly locale: Locale;
  readonly rows: readonly RegistryRow[];
}

function nameLink(locale: Locale, row: RegistryRow): ReactNode {
  return (
    <a className="link link-alone wrap-anywhere" href={`/${locale}/regulator/platforms/${row.slug}`}>
      {nameIn(locale, row)}
    </a>
  );
}

/** Names that consumers typed, with how many complaints wait for them. */
export function UnlistedTable({ locale, rows }: RegistryTableProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <Table
      stack
      caption={t("platforms.unlisted")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHeader="name"
      columns={[
        { key: "name", head: t("platforms.name"), cell: (row) => nameLink(locale, row) },
        {
          key: "complaints",
          head: t("platforms.complaints"),
          align: "right",
          cell: (row) => formatNumber(locale, row.complaints),
        },
        {
          key: "since",
          head: t("platforms.since"),
          cell: (row) => <time>{formatDate(locale, row.createdAt)}</time>,
        },
      ]}
    />
  );
}

/** Listed platforms with whose they are and how large. */
export function ListedTable({ locale, rows }: RegistryTableProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <Table
      stack
      caption={t("platforms.listed")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHeader="name"
      columns={[
        { key: "name", head: t("platforms.name"), cell: (row) => nameLink(locale, row) },
        {
          key: "company",
          head: t("platforms.company"),
          cell: (row) => (
            <>
              {row.company === null ? "—" : nameIn(locale, row.company)}
              <span className="block text-xs text-ink3">
                {t(row.conventionSigned ? "platforms.convention" : "platforms.noConvention")}
              </span>
            </>
          ),
        },
        {
          key: "users",
          head: t("platforms.users"),
          align: "right",
          cell: (row) =>
            row.users === null ? t("platforms.unknown") : <b>{formatNumber(locale, row.users)}</b>,
        },
        {
          key: "source",
          head: t("platforms.source"),
          cell: (row) =>
            row.usersAsOf === null ? (
              "—"
            ) : (
              <>
                {row.usersSource}{" "}
                <time className="text-ink3">{formatDate(locale, new Date(row.usersAsOf))}</time>
              </>
            ),
        },
        {
          key: "complaints",
          head: t("platforms.complaints"),
          align: "right",
          cell: (row) => formatNumber(locale, row.complaints),
        },
      ]}
    />
  );
}
