// Which of the names around a complaint may be left out of a text. The company types its people's names itself.
import { comparable, comparableLetters } from "./comparable-text";
import { ANSWER_FAMILIES, type AnswerWords, type TemplateRules } from "../rulebook/rulebook";
import { wordsOf } from "./word-pattern";

const HAN_NAME = /^\p{Script=Han}{2,6}$/u;
const LATIN_NAME = /^[a-z]{2,30}$/;
/** Shorter stems begin too many names. */
const SHORTEST_STEM = 4;

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

/** A Latin name is cut word by word, a Han name as a whole. */
function partsOfName(name: string): readonly string[] {
  const letters = comparableLetters(name);
  return HAN_NAME.test(letters) ? [letters] : comparable(name).text.split(/[^\p{L}]+/u);
}

/** Comparable names, the longest first. What is no name by its form, or has a word of the rulebook in it, cuts nothing. */
export function cuttableNames(
  names: readonly string[],
  { answer_words: words }: Pick<TemplateRules, "answer_words">,
): readonly string[] {
  const isJudged = (name: string) =>
    judgedWords(words).some((word) =>
      HAN_NAME.test(name)
        ? name.includes(word)
        : name === word || (word.length >= SHORTEST_STEM && name.startsWith(word)),
    );
  return names
    .flatMap(partsOfName)
    .filter((name) => HAN_NAME.test(name) || LATIN_NAME.test(name))
    .filter((name) => !isJudged(name))
    .sort((a, b) => b.length - a.length);
}

/** A comparable text with blanks where the names were; a Latin name only where it is a word. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => {
    if (!left.includes(name)) return left;
    return HAN_NAME.test(name)
      ? left.replaceAll(name, " ")
      : left.replace(new RegExp(`\\b${name}\\b`, "g"), " ");
  }, text);
}
