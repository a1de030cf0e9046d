// Which clause of the standard a barrier answers to: what people report, beside what the standard asks.
import type { ReactNode } from "react";
import { Table } from "@/app/_ui/table";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { BARRIER_CLAUSE } from "@/lib/domain/complaint/barrier-clause";
import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { ITEM_CLAUSE } from "@/lib/domain/rulebook/collaboration-standard";

export function BarrierClauses({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "standings");
  const domain = getTranslator(locale, "domain");
  const rows = BARRIER_CODES.flatMap((code) => {
    const clause = BARRIER_CLAUSE[code];
    return clause === null ? [] : [{ code, ...clause }];
  });
  return (
    <section className="mt-11" aria-labelledby="barrier-clauses">
      <h2 id="barrier-clauses">{t("barriers.title")}</h2>
      <p className="mt-2 prose-width">{t("barriers.lead")}</p>
      <div className="mt-3">
        <Table
          stack
          caption={t("barriers.title")}
          rows={rows}
          rowKey={({ code }) => code}
          rowHeader="name"
          columns={[
            {
              key: "name",
              head: t("barriers.name"),
              cell: ({ code }) => <b>{domain(`barrier.${code}`)}</b>,
            },
            {
              key: "clause",
              head: t("barriers.clause"),
              cell: ({ item }) => (
                <>
                  <span className="nowrap">{ITEM_CLAUSE[item]}</span> {t(`item.${item}.what`)}
                </>
              ),
            },
            { key: "fit", head: t("barriers.fitHead"), cell: ({ fit }) => t(`barriers.fit.${fit}`) },
          ]}
        />
      </div>
    </section>
  );
}
