// The fourteen mechanisms, each part with what it rests on and where that can be looked up.
import type { ReactNode } from "react";
import { citation } from "@/app/[locale]/_rules/citation";
import { standingWords } from "@/app/[locale]/_rules/rule-tag";
import { Numbered } from "@/app/_ui/numbered";
import { StandingTag } from "@/app/_ui/standing-tag";
import { Table } from "@/app/_ui/table";
import { Unbroken } from "@/app/_ui/unbroken";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { MECHANISMS, mechanismStandings } from "@/lib/domain/rulebook/mechanism";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import type { Day } from "@/lib/domain/rulebook/standing";

interface MechanismTableProps {
  readonly locale: Locale;
  readonly rulebook: Rulebook;
  readonly day: Day;
}

export function MechanismTable({ locale, rulebook, day }: MechanismTableProps): ReactNode {
  const t = getTranslator(locale, "rules");
  const s = getTranslator(locale, "standings");
  const rows = MECHANISMS.flatMap((code) =>
    mechanismStandings(code, rulebook, day).map((part, index) => ({ code, ...part, first: index === 0 })),
  );
  return (
    <div className="mt-3">
      <Table
        stack
        caption={t("mechanisms.title")}
        rows={rows}
        rowKey={({ code, part }) => `${code}-${part ?? ""}`}
        rowHeader="what"
        columns={[
          {
            key: "what",
            head: `${t("mechanisms.code")} ${t("mechanisms.what")}`,
            cell: ({ code, part, first }) => (
              <Numbered number={code} {...(first ? { id: code } : {})}>
                {first ? <b className="block">{t(`mechanisms.${code}`)}</b> : null}
                {part === null ? null : <span className="block text-ink2">{s(`part.${part}`)}</span>}
              </Numbered>
            ),
          },
          {
            key: "standing",
            head: t("numbers.standing"),
            cell: ({ of }) => <StandingTag standing={of.standing} words={standingWords(locale, of)} />,
          },
          {
            key: "source",
            head: s("citation"),
            cell: ({ of }) => <Unbroken text={citation(locale, of, rulebook)} />,
          },
        ]}
      />
    </div>
  );
}
