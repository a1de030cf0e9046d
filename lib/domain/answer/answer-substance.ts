// What the clauses of an answer come to: which put off, which say that something was done, and how much each says.
// Source: docs/domain/complaint.md, "Template replies".
import type { Clause } from "./answer-clauses";
import { asks, withoutClosings } from "./closing";
import { letterCount, wordCount } from "./letter-count";
import { isEcho, isWordForWord, storyOf } from "./echo";
import { DEFERRAL_FAMILIES, type AnswerWords, type TemplateRules } from "../rulebook/rulebook";
import { withoutHollow } from "./hollow";
import { withoutNames } from "./people-names";
import { matches, spansOf, withoutSpans } from "./word-pattern";

export interface JudgedClause extends Clause {
  /** Something was done: such a clause never puts off. */
  readonly done: boolean;
  /** Something was noted or passed on, somebody will say something, or the consumer should wait, go elsewhere or do it again. */
  readonly defers: boolean;
  /** It speaks of this matter: a deed or a finding; in a refusal also a cause, a day or what happened. It never puts off. */
  readonly settles: boolean;
  /** In letters, without neutral phrases and, where it does not put off, without people's names. */
  readonly letters: number;
  /**
   * The letters that speak for the answer: all of them where it settles something or anything was done; where it puts off,
   * those beside numbers, codes and sums; none where it says the consumer's story again; otherwise its own.
   */
  readonly weight: number;
  /** The letters that are about this matter alone: all where it names what it settles, otherwise those that not anybody could say. */
  readonly own: number;
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

/** For whom and about what the clauses are. */
export interface ClauseContext {
  /** As `cuttableNames` gives them. */
  readonly names?: readonly string[];
  /** What the consumer wrote of the matter: to say it again is neither an answer nor a deed. */
  readonly story?: string;
  /** In a refusal what happened, and when, is the ground; where a wish is granted it is known already. */
  readonly refused?: boolean;
}

export type ClauseRules = Pick<TemplateRules, "answer_words" | "deed_letters">;

/** A clause that repeats an earlier one says nothing more. */
export function judgedClauses(
  answer: readonly Clause[],
  { answer_words: words, deed_letters: fewest }: ClauseRules,
  { names = [], story = "", refused = false }: ClauseContext = {},
): readonly JudgedClause[] {
  const clauses = withoutClosings(answer, words);
  const wrote = storyOf(story, words);
  const before = new Set<string>();
  const said = clauses.map((clause, at) => {
    const { text } = clause;
    const rest = withoutSpans(text, spansOf(words.neutral, text));
    const repeated = before.has(text);
    before.add(text);
    // Who refuses by a rule may quote it, also where the consumer quoted it first.
    const echo = !(refused && matches(words.refusing, text)) && isEcho(rest, wrote, words);
    const deferral = putsOff(clauses, at, words);
    const done = !isWordForWord(rest, wrote, words) && saysDone(text, deferral || echo, words);
    const defers = deferral && !done;
    const specific = done || matches(words.settling, text) || (refused && matches(words.facts, text));
    const open = !deferral && !echo && !matches(words.undone, text) && !asks(text, words);
    const settles = done || (open && (specific || (refused && matches(words.refusing, text))));
    // A name never cuts what puts off: nobody signs a template away.
    const left = repeated ? "" : defers ? rest : withoutNames(rest, names);
    const own = settles && specific ? letterCount(left) : ownLetters(left, refused, words);
    return { ...clause, done, defers, settles, own, echo, left };
  });
  const anyDone = said.some(({ done }) => done);
  return said.map(({ echo, left, ...clause }) => {
    // To refuse in words that fit any wish says little of this one.
    const settles = clause.settles && !(refused && clause.own < fewest);
    const weight = settles || anyDone ? letterCount(left) : clause.defers ? wordCount(left) : clause.own;
    return { ...clause, letters: letterCount(left), weight: echo ? 0 : weight };
  });
}

/** Whether something was done: a sum that moves is a deed where nothing puts it off and the consumer did not write of it. */
function saysDone(text: string, openSum: boolean, words: AnswerWords): boolean {
  if (matches(words.undone, text)) return false;
  return matches(words.done, text) || (!openSum && matches(words.amount, text));
}

/**
 * The letters of a clause that not any company could say to anybody. In a refusal, without the words of refusing, they are the
 * reason; where a wish is granted, a clause that settles nothing counts half, for it is often what is known of the order.
 */
function ownLetters(text: string, refused: boolean, words: AnswerWords): number {
  if (!refused) return Math.ceil(wordCount(withoutHollow(text, words)) / 2);
  return wordCount(withoutHollow(withoutSpans(text, spansOf(words.refusing, text)), words));
}

/** How many letters clauses have together. */
export function lettersOf(clauses: readonly JudgedClause[]): number {
  return clauses.reduce((sum, { letters }) => sum + letters, 0);
}

/** How much clauses say together, in letters that speak for the answer. */
export function substanceOf(clauses: readonly JudgedClause[]): number {
  return clauses.reduce((sum, { weight }) => sum + weight, 0);
}
