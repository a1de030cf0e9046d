// What is known of a channel in words: findings, the counts behind them, the cells of the contradiction report.
import type { Cell } from "@/lib/domain/platform/contradiction-report";
import { FEWEST_TESTS_TO_DECIDE, type Claim, type Evidence } from "@/lib/domain/platform/channel-evidence";
import { canPeopleSay, type KindReports } from "@/lib/domain/platform/channel-reports";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** In the order of pages. */
export const CLAIMS = [
  "reaches_a_person",
  "one_tap",
  "elder_line",
  "text",
] as const satisfies readonly Claim[];

/** The sign of findings and of cells. */
export const FINDING_SIGN = {
  confirmed: "yes",
  contradicted: "no",
  unverified: "open",
} as const satisfies Record<Evidence, string>;

export const CELL_SIGN = {
  agree: "yes",
  disagree: "no",
  no_evidence: "open",
} as const satisfies Record<Cell, string>;

/** How many people say what of a claim; nobody is said to be nobody, and what no report can say needs a test. */
export function countsLine(
  locale: Locale,
  claim: Claim,
  { kind, claims }: Pick<KindReports, "kind" | "claims">,
): string {
  const t = getTranslator(locale, "evidence");
  if (!canPeopleSay(claim, kind)) return t("counts.testsOnly", { tests: FEWEST_TESTS_TO_DECIDE });
  const { reached, against } = claims[claim];
  if (reached + against > 0) return t(`counts.${claim}`, { reached, against });
  return t(claim === "elder_line" ? "counts.elderNone" : "counts.none");
}

/** Who is counted: of how many days, and as of when. */
export function whoIsCounted(locale: Locale, days: number, asOf: Date): string {
  return getTranslator(locale, "evidence")("who", {
    days,
    instant: formatInstant(locale, asOf),
  });
}
