// What the clauses of an answer come to: which put off, which say that something was done, and how much each says.
// Source: docs/domain/complaint.md, "Template replies".
import type { Clause } from "./answer-clauses";
import { letterCount } from "./letter-count";
import { DEFERRAL_FAMILIES, type AnswerWords, type TemplateRules } from "./rulebook";
import { matches, spansOf } from "./word-pattern";

export interface JudgedClause extends Clause {
  /** Something was done: such a clause never puts off. */
  readonly done: boolean;
  /** Something was noted or passed on, somebody will say something, or the consumer should wait, go elsewhere or do it again. */
  readonly defers: boolean;
  /** In letters, without neutral phrases and, where it does not put off, without people's names. */
  readonly letters: number;
}

/** Two so short clauses beside each other are judged as one as well: half sentences put off like whole ones. */
const SHORT_CLAUSE = 10;

/** Whether a clause puts off by itself, or together with a short neighbour. */
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

/** @param names as `cuttableNames` gives them. A clause that repeats an earlier one says nothing more. */
export function judgedClauses(
  clauses: readonly Clause[],
  names: readonly string[],
  { answer_words: words }: Pick<TemplateRules, "answer_words">,
): readonly JudgedClause[] {
  const before = new Set<string>();
  return clauses.map((clause, at) => {
    const { text } = clause;
    const deferral = putsOff(clauses, at, words);
    const done =
      (matches(words.done, text) && !matches(words.undone, text)) ||
      (matches(words.amount, text) && !deferral);
    const defers = deferral && !done;
    const repeated = before.has(text);
    before.add(text);
    const rest = withoutSpans(text, spansOf(words.neutral, text));
    // A name never cuts what puts off: nobody signs a template away.
    const said = defers ? rest : names.reduce((left, name) => left.replaceAll(name, " "), rest);
    return { ...clause, done, defers, letters: repeated ? 0 : letterCount(said) };
  });
}

/** How much clauses say together, in letters. */
export function substanceOf(clauses: readonly JudgedClause[]): number {
  return clauses.reduce((sum, { letters }) => sum + letters, 0);
}

function withoutSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  const letters = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  for (const { start, end } of spans) letters.fill(" ", start, end);
  return letters.join("");
}
