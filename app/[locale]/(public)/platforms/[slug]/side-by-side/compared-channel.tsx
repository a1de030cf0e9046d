import type { ReactNode } from "react";
import { CELL_SIGN, CLAIMS, countsLine } from "@/app/[locale]/_channel/evidence-words";
import { KnownLimits } from "@/app/[locale]/_channel/known-claims";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { Table } from "@/app/_ui/table";
import { Unbroken } from "@/app/_ui/unbroken";
import { Verdict } from "@/app/_ui/verdict";
import type { Claim } from "@/lib/domain/platform/channel-evidence";
import type { Cell } from "@/lib/domain/platform/contradiction-report";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { KnownChannel } from "@/lib/platform/engine/channel-evidence-of";

interface ComparedProps {
  readonly locale: Locale;
  /** Of the heading, unique on the page. */
  readonly id: string;
  readonly known: KnownChannel;
  /** Of how many days people's reports are. */
  readonly days: number;
}

type CellWord = Cell | "not_compared" | "undecided";

function saidBy({ channel, withdrawn }: KnownChannel, claim: Claim) {
  if (channel === null) return withdrawn ? "withdrawn" : "found";
  if (channel.origin === "regulator") return "regulator";
  if (claim === "reaches_a_person") return "listed";
  const { oneTap, elderLine, textInstead } = channel;
  const answer = { one_tap: oneTap, elder_line: elderLine, text: textInstead }[claim];
  if (answer === null) return "none";
  return answer ? "yes" : "no";
}

/** People beside a claim: what nobody claims is not compared, and people who are few or disagree decide nothing. */
function complainedWord({ cells, declared }: KnownChannel, claim: Claim): CellWord {
  if (!declared[claim]) return "not_compared";
  const { complained } = cells[claim];
  return complained === "no_evidence" ? "undecided" : complained;
}

/** A cell in a word, and what it rests on under it. */
function CellWords({
  locale,
  cell,
  words,
}: {
  readonly locale: Locale;
  readonly cell: CellWord;
  readonly words: string;
}): ReactNode {
  return (
    <>
      <Verdict kind={cell === "not_compared" || cell === "undecided" ? "open" : CELL_SIGN[cell]}>
        {getTranslator(locale, "evidence")(`compare.cell.${cell}`)}
      </Verdict>
      <span className="block text-ink2">
        <Unbroken text={words} />
      </span>
    </>
  );
}

/** Tests held against people; while nobody tests, how many people found nobody, and never 0 of nobody. */
function testedWords(locale: Locale, { tested, reports }: KnownChannel, days: number): string {
  const t = getTranslator(locale, "evidence");
  if (tested !== "no_evidence") return t("compare.tests", { cell: t(`compare.cell.${tested}`) });
  if (reports.people === 0) return t("compare.nobody");
  return t("compare.unanswered", { days, people: reports.unanswered });
}

/** One channel: a row for each claim, a column for each of the three who speak of it. */
export function ComparedChannel({ locale, id, known, days }: ComparedProps): ReactNode {
  const t = getTranslator(locale, "evidence");
  const { kind, channel, cells, reports } = known;
  const name = getTranslator(locale, "domain")(`channel.${kind}`);
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="mb-2 wrap-anywhere">
        {name}{" "}
        {kind === "hotline" && channel !== null ? (
          <TelephoneLink number={channel.where} />
        ) : (
          <span className="inline-block">{channel?.where}</span>
        )}
      </h2>
      <Table
        stack
        caption={channel === null ? name : `${name} ${channel.where}`}
        rows={CLAIMS}
        rowKey={(claim) => claim}
        rowHeader="claim"
        columns={[
          { key: "claim", head: t("compare.claim"), cell: (claim) => <b>{t(`claim.${claim}`)}</b> },
          {
            key: "declared",
            head: t("compare.declared"),
            cell: (claim) => t(`compare.said.${saidBy(known, claim)}`),
          },
          {
            key: "complained",
            head: t("compare.complained"),
            cell: (claim) => (
              <CellWords
                locale={locale}
                cell={complainedWord(known, claim)}
                words={countsLine(locale, claim, reports)}
              />
            ),
          },
          {
            key: "tested",
            head: t("compare.tested"),
            cell: (claim) => (
              <CellWords locale={locale} cell={cells[claim].tested} words={t("compare.noTests")} />
            ),
          },
        ]}
      />
      <p className="mt-2 text-sm prose-width">
        <Unbroken text={testedWords(locale, known, days)} />
      </p>
      <KnownLimits locale={locale} known={known} />
    </section>
  );
}
