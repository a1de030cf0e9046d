// Which of the names around a complaint may be left out of a text. The company types its people's names itself.
import { comparableLetters } from "./comparable-text";
import { ANSWER_FAMILIES, type AnswerWords, type TemplateRules } from "../rulebook/rulebook";
import { wordsOf } from "./word-pattern";

const HAN_NAME = /^\p{Script=Han}{2,6}$/u;
const LATIN_NAME = /^\p{Script=Latin}{2,30}$/u;

/** The words by which answers are judged, made comparable once for each rulebook. */
const JUDGED = new WeakMap<AnswerWords, readonly string[]>();

function judgedWords(words: AnswerWords): readonly string[] {
  const known = JUDGED.get(words);
  if (known !== undefined) return known;
  const judged = ANSWER_FAMILIES.flatMap((family) => words[family].patterns.flatMap(wordsOf))
    .map(comparableLetters)
    .filter((word) => Array.from(word).length >= 2);
  JUDGED.set(words, judged);
  return judged;
}

/** Comparable names, the longest first. What is no name by its form, or has a word of the rulebook in it, cuts nothing. */
export function cuttableNames(
  names: readonly string[],
  { answer_words: words }: Pick<TemplateRules, "answer_words">,
): readonly string[] {
  return names
    .map(comparableLetters)
    .filter((name) => HAN_NAME.test(name) || LATIN_NAME.test(name))
    .filter((name) => !judgedWords(words).some((word) => name.includes(word)))
    .sort((a, b) => b.length - a.length);
}
