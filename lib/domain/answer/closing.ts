// How a letter closes ("if you have questions, please call us"): said behind an answer it puts nothing off, and alone it says
// nothing. Source: docs/domain/complaint.md, "Template replies".
import { SHORTEST_CLAUSE, type Clause } from "./answer-clauses";
import { letterCount } from "./letter-count";
import type { AnswerWords } from "../rulebook/rulebook";
import { matches, spansOf } from "./word-pattern";

/** Where a text begins to close: at its start, or behind a clause that was too short to stand alone; null: nowhere. */
function closingAt(text: string, words: AnswerWords): number | null {
  if (matches(words.done, text)) return null;
  const starts = spansOf(words.closing, text).map(({ start }) => start);
  const [first] = starts
    .filter((start) => letterCount(text.slice(0, start)) < SHORTEST_CLAUSE)
    .sort((a, b) => a - b);
  return first ?? null;
}

/** How the condition of an invitation begins; thanks and promises have no second half. */
const CONDITION = /^(?:如|若|倘|假如|有|还有|您|if |should |for any |with any )/u;

/** Whether a clause goes on with an invitation whose condition the clause before it was. */
function goesOn(clauses: readonly Clause[], at: number, words: AnswerWords): boolean {
  const [before, text] = [clauses[at - 1]?.text ?? "", clauses[at]?.text ?? ""];
  const start = closingAt(before, words);
  if (start === null || !CONDITION.test(before.slice(start))) return false;
  return !matches(words.done, text) && (asks(text, words) || matches(words.elsewhere, text));
}

/** The clauses as they are judged, without what closes the letter. What was too short to stand alone joins the clause before it, if there is one. */
export function withoutClosings(clauses: readonly Clause[], words: AnswerWords): readonly Clause[] {
  const left: Clause[] = [];
  for (const [at, clause] of clauses.entries()) {
    const start = closingAt(clause.text, words);
    const before = left.at(-1);
    const head = clause.text.slice(0, start ?? 0).trim();
    if (start === 0 || goesOn(clauses, at, words)) left.push({ ...clause, text: "" });
    else if (head === "" || before === undefined) left.push(clause);
    else left.splice(-1, 1, { ...before, text: `${before.text} ${head}` }, { ...clause, text: "" });
  }
  return left;
}

/** Whether the consumer is asked to do something. */
export function asks(text: string, words: AnswerWords): boolean {
  return spansOf(words.asking, text).some(({ start }) => start === 0);
}
