import type { ReactNode } from "react";
import { Table } from "@/app/_ui/table";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";

const ROWS = [
  "story",
  "contact",
  "priority",
  "answers",
  "notices",
  "reports",
  "codes",
  "sessions",
  "network",
] as const;
type Row = (typeof ROWS)[number];

/** What is stored of people, why, and for how long. */
export function StoredTable({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "about");
  const long = (row: Row): string =>
    row === "codes"
      ? t("privacy.stored.rows.codes.long", { codeMinutes: CODE_BOUNDS.lifeSeconds / 60 })
      : t(`privacy.stored.rows.${row}.long`);
  return (
    <Table
      stack
      caption={t("privacy.stored.title")}
      rows={ROWS}
      rowKey={(row) => row}
      rowHeader="what"
      columns={[
        { key: "what", head: t("privacy.stored.what"), cell: (row) => t(`privacy.stored.rows.${row}.what`) },
        { key: "why", head: t("privacy.stored.why"), cell: (row) => t(`privacy.stored.rows.${row}.why`) },
        { key: "long", head: t("privacy.stored.long"), cell: long },
      ]}
    />
  );
}
