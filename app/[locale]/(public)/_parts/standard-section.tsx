// GB/T 47746-2026, item by item: what is tested, what nobody can see from outside, which barriers answer to it, and who has
// the last word on its text.
import type { ReactNode } from "react";
import { Numbered } from "@/app/_ui/numbered";
import { StandingTag } from "@/app/_ui/standing-tag";
import { standingWords } from "@/app/[locale]/_rules/rule-tag";
import { Table } from "@/app/_ui/table";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { BARRIER_CLAUSE } from "@/lib/domain/complaint/barrier-clause";
import { BARRIER_CODES } from "@/lib/domain/complaint/barriers";
import { ITEM_CLAUSE, STANDARD_ITEMS, type StandardItem } from "@/lib/domain/rulebook/collaboration-standard";

const INSIDE = ["staffing", "settings", "records", "data"] as const;
const RECOMMENDED = { standing: "recommended_standard", date: null } as const;

/** Never alone on a line. */
const STAR = "\u2060*";

/** What people report where an item is not kept; a star where the clause does not speak of it and is the nearest. */
function barriersOf(locale: Locale, item: StandardItem): string | null {
  const domain = getTranslator(locale, "domain");
  const names = BARRIER_CODES.flatMap((code) => {
    const clause = BARRIER_CLAUSE[code];
    if (clause?.item !== item) return [];
    return [`${domain(`barrier.${code}`)}${clause.fit === "nearest" ? STAR : ""}`];
  });
  return names.length === 0 ? null : names.join(locale === "zh" ? "；" : "; ");
}

export function StandardSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "standings");
  return (
    <section className="mt-11" aria-labelledby="gbt-47746">
      <h2 id="gbt-47746">{t("standard.title")}</h2>
      <p className="mt-2 prose-width">
        <StandingTag standing="recommended_standard" words={standingWords(locale, RECOMMENDED)} />{" "}
        {t("standard.lead")}
      </p>
      <p className="mt-2 prose-width">{t("standard.officialText")}</p>
      <p className="mt-2 prose-width">
        <b>{t("standard.noTests")}</b>
      </p>
      <div className="mt-3">
        <Table
          stack
          caption={t("standard.title")}
          rows={STANDARD_ITEMS}
          rowKey={(item) => item}
          rowHeader="what"
          columns={[
            {
              key: "what",
              head: `${t("standard.clause")} ${t("standard.what")}`,
              className: "md:min-w-64",
              cell: (item) => (
                <Numbered number={ITEM_CLAUSE[item]} id={`gbt-${item}`}>
                  <b>{t(`item.${item}.what`)}</b>
                </Numbered>
              ),
            },
            { key: "how", head: t("standard.how"), cell: (item) => t(`item.${item}.how`) },
            { key: "unseen", head: t("standard.unseen"), cell: (item) => t(`item.${item}.unseen`) },
            { key: "barriers", head: t("standard.barriers"), cell: (item) => barriersOf(locale, item) },
          ]}
        />
      </div>
      <p className="mt-2 text-sm text-ink2 prose-width">{t("standard.nearest")}</p>
      <h3 className="mt-5">{t("standard.inside")}</h3>
      <p className="mt-1 prose-width">{t("standard.insideLead")}</p>
      <ul className="mt-2 list-disc space-y-1 pl-6 prose-width">
        {INSIDE.map((key) => (
          <li key={key}>{t(`standard.insides.${key}`)}</li>
        ))}
      </ul>
    </section>
  );
}
