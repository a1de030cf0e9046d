// One line of what a platform owes, in words: what it is, whether it is met and why, the figure, its source, since when.
import { sourceDate } from "@/app/[locale]/_rules/citation";
import { answerStepFor } from "@/lib/domain/platform/answer-rate";
import type { ChannelFacts } from "@/lib/domain/platform/obligation-facts";
import type { RuleStanding } from "@/lib/domain/rulebook/rule-standing";
import { isSmall } from "@/lib/domain/shared/rates";
import { formatDate, formatInterval, formatNumber, formatPercent } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PlatformObligations } from "@/lib/platform/screens/platform";

export type Line = PlatformObligations["lines"][number];

const DAY_MS = 86_400_000;

/** What each figure counts. */
const COUNTED = {
  answer_rate: "tests",
  complaint_human: "people",
  human_entry: "channels",
  one_tap: "channels",
  human_first: "people",
  disputes_keep_a_person: "tests",
  standard_by_ai: "tests",
  in_time: "people",
} as const satisfies Record<Line["code"], string>;

/** Of how many days the counts behind a line are: what is said of channels has a window of its own. */
function daysOf({ code }: Pick<Line, "code">, { rulebook }: PlatformObligations): number {
  return code === "one_tap" ? rulebook.evidence_days : rulebook.obligation_days;
}

/** The step of the platform's size; below every step the first, whose line it would have to pass. */
function stepOf({ facts, rulebook }: PlatformObligations): {
  readonly users: number;
  readonly percent: number;
} {
  const { answer_rate_by_users: steps } = rulebook;
  const step = answerStepFor(facts.users, steps) ?? steps[0];
  return { users: step?.above_users ?? 0, percent: step?.percent ?? 0 };
}

/** What is owed, and by whom or how it is looked at. */
export function nameWords(
  locale: Locale,
  line: Line,
  all: PlatformObligations,
): { readonly name: string; readonly about: string } {
  const t = getTranslator(locale, "obligation");
  const { code } = line;
  const { users, percent } = stepOf(all);
  const { resolution_hours, first_contact_priority_hours, priority_contact_percent } = all.rulebook;
  return {
    name: t(`name.${code}`, { percent, hours: resolution_hours }),
    about: t(`about.${code}`, {
      users: formatNumber(locale, users),
      hours: first_contact_priority_hours,
      percent: priority_contact_percent,
      days: daysOf(line, all),
    }),
  };
}

/** Whether it applies; of the 72 hours also whether they bind. */
export function appliesWords(locale: Locale, line: Line, all: PlatformObligations): readonly string[] {
  const t = getTranslator(locale, "obligation");
  const applies = t(`applies.${line.applies}`, { users: formatNumber(locale, stepOf(all).users) });
  return line.binds === null ? [applies] : [applies, t(`binds.${line.binds}`)];
}

/** Why it is met, not met or not shown; what stands in the figure already is not said twice. */
export function whyWords(locale: Locale, line: Line, all: PlatformObligations): readonly string[] {
  const t = getTranslator(locale, "obligation");
  if (line.applies === "no") return [t("why.notApplicable")];
  if (line.applies === "unknown") return [t("why.usersUnknown")];
  switch (line.code) {
    case "answer_rate":
    case "disputes_keep_a_person":
      return testsWords(locale, line);
    case "complaint_human":
      return spokenWords(locale, line, all);
    case "human_entry":
      return entryWords(locale, line, all);
    case "one_tap":
      return tapWords(locale, line, all);
    case "human_first":
      return elderWords(locale, line, all);
    case "standard_by_ai":
      return [t("why.listed"), t("why.noTests")];
    case "in_time":
      return [t("why.listed")];
  }
}

/** In a word; what is listed alone, or does not apply, or may not, is not judged: beside its figure that is no "not shown". */
export function metWord({ code, applies, met }: Line): Line["met"] | "not_judged" {
  return applies !== "yes" || code === "standard_by_ai" || code === "in_time" ? "not_judged" : met;
}

function testsWords(locale: Locale, { figure, met, moreTests }: Line): readonly string[] {
  const t = getTranslator(locale, "obligation");
  const more = met === "not_shown" && moreTests !== null ? [t("why.moreTests", { count: moreTests })] : [];
  return figure === null ? [t("why.noTests"), ...more] : more;
}

/** Always with the count, also of a few: one person to whom nobody spoke is enough. */
function spokenWords(locale: Locale, line: Line, all: PlatformObligations): readonly string[] {
  const { facts, rulebook } = all;
  const t = getTranslator(locale, "obligation");
  const n = (value: number): string => formatNumber(locale, value);
  const { due, missedWithoutContact: alone, missedDenied: denied } = facts.firstContact;
  if (due === 0) return [t("why.nobodyDue", { days: daysOf(line, all) })];
  if (line.ground === "nobody_spoke") {
    const missed = t("why.nobodySpoke", { due: n(due), missed: n(alone + denied) });
    return denied === 0 ? [missed] : [missed, t("why.nobodySpokeOf", { alone: n(alone), denied: n(denied) })];
  }
  if (denied > 0) {
    const fell = t("why.denied", { due: n(due), denied: n(denied) });
    return line.met === "no" ? [fell] : [fell, t("why.deniedFew", { limit: rulebook.denied_contact_people })];
  }
  const spoken = t("why.allSpoken", { due: n(due) });
  return line.met === "yes" ? [spoken] : [spoken, t("why.peopleFew", { limit: rulebook.obligation_people })];
}

function entryWords(locale: Locale, line: Line, { facts }: PlatformObligations): readonly string[] {
  const t = getTranslator(locale, "obligation");
  if (line.met === "yes") return [t("why.itemsPassed")];
  if (line.ground === "items_failed") return [t("why.itemsFailed")];
  return [t(facts.channels === null ? "why.noChannels" : "why.noTests")];
}

function tapWords(
  locale: Locale,
  line: Line,
  { facts: { channels } }: PlatformObligations,
): readonly string[] {
  const t = getTranslator(locale, "obligation");
  if (channels === null) return [t("why.noChannels")];
  const total = channels.length;
  const those = (word: ChannelFacts["oneTap"]): number =>
    channels.filter(({ oneTap }) => oneTap === word).length;
  if (line.met === "yes") return [t("why.tapConfirmed", { total })];
  if (line.ground === "no_one_tap") return [t("why.tapNowhere")];
  if (line.ground === "one_tap_contradicted")
    return [t("why.tapContradicted", { total, count: those("contradicted") })];
  return [t("why.tapOpen", { total, confirmed: those("confirmed"), declared: those("declared") })];
}

function elderWords(locale: Locale, line: Line, all: PlatformObligations): readonly string[] {
  const { facts, rulebook } = all;
  const t = getTranslator(locale, "obligation");
  if (facts.channels === null) return [t("why.noChannels")];
  if (line.ground === "no_elder_line") return [t("why.elderNone")];
  if (line.ground === "elder_line_silent") return [t("why.elderSilent")];
  if (!facts.channels.some(({ elderLine }) => elderLine === true)) return [t("why.elderUnknown")];
  const declared = t("why.elderDeclared");
  if (line.ground === "elder_line_contradicted") return [declared, t("why.elderContradicted")];
  if (line.ground === "text_contradicted") return [declared, t("why.textContradicted")];
  if (line.met !== "not_shown") return [declared];
  const { due } = facts.priorityContact;
  if (due === 0) return [declared, t("why.nobodyDue", { days: daysOf(line, all) })];
  const { obligation_people: limit, priority_contact_percent: percent } = rulebook;
  return [declared, due < limit ? t("why.peopleFew", { limit }) : t("why.straddles", { percent })];
}

/** A figure in words, and as the bar beside them where its rate is shown. */
interface FigureWords {
  readonly value: string | null;
  readonly sample: string;
  readonly bar: {
    readonly rate: number;
    readonly low: number;
    readonly high: number;
    readonly limit: number | null;
  } | null;
}

/** What nobody counted is said to be unknown, never 0; a rate of fewer than ten people is withheld. */
export function figureWords(locale: Locale, line: Line, all: PlatformObligations): FigureWords {
  const t = getTranslator(locale, "obligation");
  const { code, figure } = line;
  const alone = (sample: string): FigureWords => ({ value: null, sample, bar: null });
  const tested =
    code !== "human_entry" || all.facts.channels?.some((one) => one.entryItems !== "not_shown") === true;
  if (figure === null || !tested) return alone(t("figure.none"));
  const total = formatNumber(locale, figure.total);
  const hits = formatNumber(locale, figure.hits);
  const counted = COUNTED[code];
  if (counted === "channels" || figure.interval === null) return alone(t("figure.channels", { total, hits }));
  if (counted === "people" && isSmall(figure.total)) return alone(t("figure.few", { total }));
  const { lower: low, upper: high } = figure.interval;
  const rate = figure.hits / figure.total;
  return {
    value: formatPercent(locale, rate),
    sample: t(`figure.${counted}`, { total, hits, interval: formatInterval(locale, { low, high }) }),
    bar: { rate, low, high, limit: limitOf(line, all) },
  };
}

/** The share that decides, as a fraction; null where none does. */
function limitOf({ code, applies }: Line, all: PlatformObligations): number | null {
  if (code === "human_first") return all.rulebook.priority_contact_percent / 100;
  const byRate = (code === "answer_rate" && applies === "yes") || code === "disputes_keep_a_person";
  return byRate ? stepOf(all).percent / 100 : null;
}

/** Where the figure and the verdict come from; that there are no dial tests is said wherever they would speak. */
export function sourceWords(locale: Locale, line: Line, all: PlatformObligations): readonly string[] {
  const { code } = line;
  const days = daysOf(line, all);
  const t = getTranslator(locale, "obligation");
  const noTests = t("source.noTests");
  if (code === "one_tap") return [t("source.reports", { days }), noTests];
  if (code === "human_first") return [t("source.elder", { days }), noTests];
  return COUNTED[code] === "people" ? [t("source.complaints", { days })] : [noTests];
}

/** The day of each thing that it rests on, and the window of the figure where there is one. */
export function sinceWords(locale: Locale, line: Line, all: PlatformObligations): readonly string[] {
  const t = getTranslator(locale, "obligation");
  const { rulebook } = all;
  const rules = line.rests.map((of) =>
    t(`since.${of.standing}`, { date: dayOf(locale, of, rulebook), version: rulebook.version }),
  );
  const counted = line.figure !== null && (COUNTED[line.code] === "people" || line.code === "one_tap");
  const from = formatDate(locale, new Date(all.asOf.getTime() - daysOf(line, all) * DAY_MS));
  const to = formatDate(locale, all.asOf);
  return counted ? [...rules, t("since.window", { from, to })] : rules;
}

function dayOf(
  locale: Locale,
  { source, date }: RuleStanding,
  rulebook: PlatformObligations["rulebook"],
): string {
  return typeof source === "object"
    ? formatDate(locale, new Date(date ?? rulebook.effective_at))
    : sourceDate(locale, source, rulebook);
}
