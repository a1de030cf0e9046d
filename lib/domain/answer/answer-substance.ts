// What the clauses of an answer come to: which put off, which say that something was done, and how much each says.
// Source: docs/domain/complaint.md, "Template replies".
import type { Clause } from "./answer-clauses";
import { letterCount, wordCount } from "./letter-count";
import { isEcho, isWordForWord, storyLettersOf } from "./echo";
import { DEFERRAL_FAMILIES, type AnswerWords, type TemplateRules } from "../rulebook/rulebook";
import { matches, spansOf, withoutSpans } from "./word-pattern";

export interface JudgedClause extends Clause {
  /** Something was done: such a clause never puts off. */
  readonly done: boolean;
  /** Something was noted or passed on, somebody will say something, or the consumer should wait, go elsewhere or do it again. */
  readonly defers: boolean;
  /** It speaks of this matter: a deed, a finding, a refusal or a cause, a day. Such a clause never puts off. */
  readonly settles: boolean;
  /** In letters, without neutral phrases and, where it does not put off, without people's names. */
  readonly letters: number;
  /**
   * The letters that speak for the answer. Where nothing was done, numbers, codes and amounts count only in a clause that
   * settles something (a deed to come, a finding, a cause), one that neither settles nor puts off counts half, and one that
   * says the consumer's story again counts nothing.
   */
  readonly weight: number;
}

/** Two so short clauses beside each other are judged as one as well: half sentences put off like whole ones. */
const SHORT_CLAUSE = 10;

/** Whether a clause puts off alone, or together with a short neighbour. */
function putsOff(clauses: readonly Clause[], at: number, words: AnswerWords): boolean {
  const own = clauses[at]?.text ?? "";
  const says = (text: string, boundary: number) =>
    DEFERRAL_FAMILIES.some((family) =>
      spansOf(words[family], text).some(({ start, end }) => start < boundary && boundary < end),
    );
  if (DEFERRAL_FAMILIES.some((family) => matches(words[family], own))) return true;
  if (letterCount(own) > SHORT_CLAUSE) return false;
  const [before, after] = [clauses[at - 1]?.text ?? "", clauses[at + 1]?.text ?? ""];
  const short = (text: string) => text !== "" && letterCount(text) <= SHORT_CLAUSE;
  return (
    (short(before) && says(before + own, before.length)) || (short(after) && says(own + after, own.length))
  );
}

/** What speaks of this matter: a deed to come, a finding or a day; a refusal or a cause. */
const SETTLING = ["settling", "refusing"] as const;
/**
 * @param names as `cuttableNames` gives them. A clause that repeats an earlier one says nothing more.
 * @param story what the consumer wrote of the matter: to say it again is neither an answer nor a deed.
 */
export function judgedClauses(
  clauses: readonly Clause[],
  names: readonly string[],
  { answer_words: words }: Pick<TemplateRules, "answer_words">,
  story = "",
): readonly JudgedClause[] {
  const letters = storyLettersOf(story);
  const before = new Set<string>();
  const said = clauses.map((clause, at) => {
    const { text } = clause;
    const rest = withoutSpans(text, spansOf(words.neutral, text));
    // Who refuses by a rule may quote it, also where the consumer quoted it first.
    const echo = !matches(words.refusing, text) && isEcho(rest, letters);
    const deferral = putsOff(clauses, at, words);
    const undone = matches(words.undone, text);
    const done =
      !isWordForWord(rest, letters) &&
      !undone &&
      (matches(words.done, text) || (matches(words.amount, text) && !deferral));
    const defers = deferral && !done;
    const settles =
      done || (!deferral && !undone && !echo && SETTLING.some((family) => matches(words[family], text)));
    const repeated = before.has(text);
    before.add(text);
    // A name never cuts what puts off: nobody signs a template away.
    const left = defers ? rest : names.reduce((text, name) => text.replaceAll(name, " "), rest);
    return { ...clause, done, defers, settles, echo, left: repeated ? "" : left };
  });
  const anyDone = said.some(({ done }) => done);
  return said.map(({ echo, left, ...clause }) => ({
    ...clause,
    letters: letterCount(left),
    weight: echo ? 0 : weightOf(left, { settles: clause.settles || anyDone, defers: clause.defers }),
  }));
}

/** How many letters clauses have together. */
export function lettersOf(clauses: readonly JudgedClause[]): number {
  return clauses.reduce((sum, { letters }) => sum + letters, 0);
}

function weightOf(left: string, { settles, defers }: { settles: boolean; defers: boolean }): number {
  if (settles) return letterCount(left);
  return defers ? wordCount(left) : Math.ceil(wordCount(left) / 2);
}

/** How much clauses say together, in letters that speak for the answer. */
export function substanceOf(clauses: readonly JudgedClause[]): number {
  return clauses.reduce((sum, { weight }) => sum + weight, 0);
}
