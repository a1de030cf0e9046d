// Is an answer only a template? It catches the lazy and is never called proof; the flag names the clauses it rests on.
// Source: docs/domain/complaint.md, "Template replies". Words and numbers are in the rulebook.
import { clausesOf, type Clause } from "./answer-clauses";
import { judgedClauses, lettersOf, substanceOf, type JudgedClause } from "./answer-substance";
import { isPieceOf } from "./echo";
import { comparableLetters } from "./comparable-text";
import { letterCount, wordsIn } from "./letter-count";
import { speaksOf } from "./hollow";
import { isMaterial, sameDeeds, type DeedSaid } from "./deed";
import { cuttableNames, withoutNames } from "./people-names";
import type { ProposalDecision, RefusalGround } from "./proposal";
import type { TemplateRules } from "../rulebook/rulebook";
import { similarity, trigrams } from "./similarity";
import { matches, spansOf, withoutSpans } from "./word-pattern";

export const TEMPLATE_FLAGS = [
  "too_thin",
  "no_deed",
  "no_reason",
  "deferral",
  "same_as_before",
  "same_elsewhere",
] as const;
export type TemplateFlagName = (typeof TEMPLATE_FLAGS)[number];

export interface TemplateFlag {
  readonly reason: TemplateFlagName;
  /** The clauses that the flag rests on, as they were written. */
  readonly clauses: readonly string[];
}

export interface TemplateVerdict {
  readonly flag: TemplateFlag | null;
  /** How much the judged text says, in letters; beside money or a thing all of them, otherwise those that speak for it. */
  readonly substance: number;
}

/** An answer as it is judged. */
export interface AnswerSaid {
  readonly answer: string;
  readonly decision: ProposalDecision;
  readonly deeds: readonly DeedSaid[];
}

export interface TemplateQuestion extends AnswerSaid {
  readonly ground: RefusalGround | null;
  /** Of a refusal; null: the answer says it. */
  readonly reason: string | null;
  /** Whether the company gives it for every matter of this kind and says so. Says nothing of what is granted. */
  readonly ownReason: boolean;
  /** What the consumer wrote of the matter. */
  readonly story: string;
  /** Names of people, which differ between copies of one template. */
  readonly names: readonly string[];
  /** Earlier answers on this complaint. */
  readonly earlier: readonly AnswerSaid[];
  /** Refusals on other complaints of the platform within the rulebook's days, one for each complaint and act. */
  readonly elsewhere: readonly { readonly text: string; readonly names: readonly string[] }[];
}

/** What speaks for a template. */
export function templateVerdict(asked: TemplateQuestion, rules: TemplateRules): TemplateVerdict {
  const written = asked.decision === "refused" ? (asked.reason ?? asked.answer) : asked.answer;
  const clauses = clausesOf(written);
  const judged = judgedClauses(clauses, rules, {
    names: cuttableNames(asked.names, rules),
    story: asked.story,
    refused: asked.decision === "refused",
  });
  const flag = (reason: TemplateFlagName, on: readonly Clause[]): TemplateFlag => ({
    reason,
    clauses: on.map((clause) => clause.written),
  });
  if (asked.decision !== "refused" && asked.deeds.some((deed) => isMaterial(deed, rules)))
    return {
      flag: lettersOf(judged) < rules.deed_letters ? flag("too_thin", clauses) : null,
      substance: lettersOf(judged),
    };
  const substance = substanceOf(judged);
  const same = () => sameAnswer(asked, written, clauses, rules);
  return {
    substance,
    flag:
      (asked.decision !== "refused" && asked.deeds.length === 0 ? flag("no_deed", []) : null) ??
      (isThin(asked, judged, rules) ? flag("too_thin", clauses) : null) ??
      (asked.decision === "refused" ? null : withoutDeed(asked.deeds, rules)) ??
      (givesNoReason(asked, judged, rules) ? flag("no_reason", clauses) : null) ??
      (defers(judged, rules)
        ? flag(
            "deferral",
            judged.filter((clause) => clause.defers),
          )
        : null) ??
      same(),
  };
}

/** The clauses that say something and put nothing off. */
const speaking = (clauses: readonly JudgedClause[]) =>
  clauses.filter(({ defers, weight }) => !defers && weight > 0);

/** How much is said of this matter alone, in letters. */
const ownOf = (clauses: readonly JudgedClause[]) => speaking(clauses).reduce((sum, { own }) => sum + own, 0);

/** Whether clauses name a deed, a finding or a ground of this matter. */
function isAboutThis(clauses: readonly JudgedClause[], rules: TemplateRules): boolean {
  return speaking(clauses).some(({ settles }) => settles) && ownOf(clauses) >= rules.deed_letters;
}

/** Of so many letters of a deed at least one is its own; those that settle nothing count half as everywhere. */
const HOLLOW_DEED = 5;

/**
 * Whether clauses have a word of a promised deed in common with it; not of one that is the consumer's story, anybody's reply,
 * or a piece of this reply that names no deed.
 */
function speakOfDeed(
  { deeds, story }: TemplateQuestion,
  clauses: readonly JudgedClause[],
  rules: TemplateRules,
): boolean {
  const said = speaking(clauses);
  const texts = said.map(({ text }) => text);
  const reply = clauses.map(({ text }) => text).join(" ");
  const named = deeds
    .map(({ what }) => judgedClauses(clausesOf(what ?? ""), rules, { story }))
    .filter((deed) => HOLLOW_DEED * ownOf(deed) >= lettersOf(deed))
    .map((deed) => deed.filter(({ settles, text }) => settles || !isPieceOf(text, reply, rules.answer_words)))
    .map((deed) => deed.map(({ text }) => text))
    .filter(
      (deed) =>
        similarity(trigrams(reply), trigrams(deed.join(""))) * 100 < rules.template_similarity_percent,
    );
  return lettersOf(said) >= rules.deed_letters && speaksOf(texts, named.flat(), rules.answer_words);
}

/** A refusal says why, in whatever words: twice the letters of a deed about this matter. */
const saysWhy = (clauses: readonly JudgedClause[], rules: TemplateRules): boolean =>
  ownOf(clauses) >= 2 * rules.deed_letters;

/** Little is said, and none of it names a deed, a finding or a ground of this matter: a short answer that does is an answer. */
function isThin(asked: TemplateQuestion, clauses: readonly JudgedClause[], rules: TemplateRules): boolean {
  if (substanceOf(clauses) >= rules.thin_letters || isAboutThis(clauses, rules)) return false;
  return asked.decision === "refused" ? !saysWhy(clauses, rules) : !speakOfDeed(asked, clauses, rules);
}

/**
 * At least the rulebook's share of the substance puts off, and nothing says that something was done. Where little else is
 * said and none of it is about this matter, what stands around a deferral is no substance at all.
 */
function defers(clauses: readonly JudgedClause[], rules: TemplateRules): boolean {
  if (clauses.some((clause) => clause.done)) return false;
  const putOff = substanceOf(clauses.filter((clause) => clause.defers));
  if (!isAboutThis(clauses, rules) && ownOf(clauses) < rules.thin_letters) return putOff > 0;
  // Crosswise, so that exactly the limit passes whatever the length.
  return putOff > 0 && putOff * 100 >= rules.deferral_percent * substanceOf(clauses);
}

/** The letters of a deed's words: courtesies count where a deed stands beside them, as in a letter of apology that is sent. */
function deedLetters(clauses: readonly JudgedClause[], { answer_words: words }: TemplateRules): number {
  return clauses.reduce((sum, { text, letters }) => {
    const named = matches(words.settling, withoutSpans(text, spansOf(words.neutral, text)));
    return sum + (named ? letterCount(text) : letters);
  }, 0);
}

/** The words of a correction or another deed that name no deed. */
function withoutDeed(deeds: readonly DeedSaid[], rules: TemplateRules): TemplateFlag | null {
  for (const { what } of deeds) {
    const clauses = clausesOf(what ?? "");
    const judged = judgedClauses(clauses, rules);
    if (deedLetters(judged, rules) < rules.deed_letters || defers(judged, rules))
      return { reason: "no_deed", clauses: clauses.map((clause) => clause.written) };
  }
  return null;
}

/** Neither a word of refusing or cause, a deed, a finding nor a fact; of what was done already, neither a day, a deed nor a fact. */
function givesNoReason(
  { decision, ground }: TemplateQuestion,
  clauses: readonly JudgedClause[],
  rules: TemplateRules,
): boolean {
  if (decision !== "refused" || saysWhy(clauses, rules)) return false;
  const { facts, date, refusing } = rules.answer_words;
  return !clauses.some(({ done, settles, text }) =>
    ground === "already_done"
      ? done || matches(date, text) || (settles && matches(facts, text))
      : settles || matches(refusing, text),
  );
}

function sameAnswer(
  asked: TemplateQuestion,
  written: string,
  clauses: readonly Clause[],
  rules: TemplateRules,
): TemplateFlag | null {
  const names = cuttableNames(asked.names, rules);
  const own = lettersBeside(names, withoutPadding(written, rules));
  const runs = trigrams(own);
  const alike = (other: string) =>
    similarity(runs, trigrams(other)) * 100 >= rules.template_similarity_percent;
  const shared = (other: string) => sharedClauses(clauses, other);
  for (const earlier of asked.earlier) {
    if (earlier.decision !== asked.decision || !sameDeeds(earlier.deeds, asked.deeds)) continue;
    const other = lettersBeside(names, withoutPadding(earlier.answer, rules));
    if (alike(other)) return { reason: "same_as_before", clauses: shared(other) };
  }
  // What is marked as the company's own reason may be said as often as there is cause: it is counted in public instead.
  if (asked.decision !== "refused" || asked.ownReason) return null;
  const others = asked.elsewhere
    .map((answer) =>
      lettersBeside([...names, ...cuttableNames(answer.names, rules)], withoutPadding(answer.text, rules)),
    )
    .filter(alike);
  const [first] = others;
  if (first === undefined || others.length < rules.template_other_complaints) return null;
  return { reason: "same_elsewhere", clauses: shared(first) };
}

/** Without courtesies, numbers, codes and amounts: they make no other answer. */
function withoutPadding(written: string, { answer_words: words }: TemplateRules): string {
  return clausesOf(written)
    .map(({ text }) => wordsIn(withoutSpans(text, spansOf(words.neutral, text))))
    .join(" ");
}

/** The letters of a comparable text beside names, which may stand across its blanks. */
function lettersBeside(names: readonly string[], text: string): string {
  return comparableLetters(withoutNames(comparableLetters(withoutNames(text, names)), names));
}

/** The clauses that the other answer has word for word; all of them when only the gist is shared. */
function sharedClauses(clauses: readonly Clause[], other: string): readonly string[] {
  const shared = clauses.filter((clause) => other.includes(comparableLetters(clause.text)));
  return (shared.length === 0 ? clauses : shared).map((clause) => clause.written);
}
