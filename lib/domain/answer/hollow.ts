// What of a text is about one matter: what is left of it without what any company can say to anybody, and whether that is said
// in the words of a deed. Source: docs/domain/complaint.md, "Template replies".
import type { AnswerWords } from "../rulebook/rulebook";
import { spansOf, wholeWord, withoutSpans } from "./word-pattern";

/** A Latin word is known by its beginning, so that "refunded" is "refund". */
const STEM = 5;

/** A comparable text with blanks where anybody's words were. */
export function withoutHollow(text: string, { hollow }: Pick<AnswerWords, "hollow">): string {
  // A pattern of a whole word ends with a blank.
  const open = `${text} `;
  const spans = spansOf(hollow, open).map((span) => wholeWord(open, span));
  return withoutSpans(open, spans);
}

/** Pairs of neighbouring Han characters, and the beginnings of Latin words. */
export function partsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/\p{Script=Han}{2,}|[a-z]{3,}/gu)).flatMap(([run]) =>
    /[a-z]/.test(run) ? [run.slice(0, STEM)] : Array.from(run.slice(1), (_, at) => run.slice(at, at + 2)),
  );
}

/** Whether texts have a word in common with what a deed names, hollow ones aside. All comparable. */
export function speaksOf(
  texts: readonly string[],
  deed: readonly string[],
  words: Pick<AnswerWords, "hollow">,
): boolean {
  const named = (text: string) => partsOf(withoutHollow(text, words));
  const known = new Set(deed.flatMap(named));
  return texts.some((text) => named(text).some((part) => known.has(part)));
}
