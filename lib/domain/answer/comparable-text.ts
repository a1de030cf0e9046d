// A text in the one form in which texts are judged and compared: what looks alike is alike, what leaves no ink is gone.
// Source: docs/domain/complaint.md, "Template replies".
import { toSimplified } from "../shared/simplified";

/** A text made comparable. `from[i]` is the place in the written text that its i-th code unit comes from. */
export interface ComparableText {
  readonly text: string;
  readonly from: readonly number[];
}

/** Accents and variation selectors, and what a reader never sees. */
const STRAY = /[\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Letters of other scripts that are printed like Latin ones, in lower case. */
const LATIN_LOOKALIKES = new Map(
  Array.from("аaеeоoрpсcхxуyіiјjѕsԁdһhԛqԝwмmкkтtвbнhαaοoρpνvιiκkτtυuηnɡgıiℓl").flatMap((letter, at, all) =>
    at % 2 === 0 ? [[letter, all[at + 1] ?? letter] as const] : [],
  ),
);

function read(character: string): string {
  const plain = character.normalize("NFKD").replace(STRAY, "").normalize("NFC");
  let result = "";
  for (const letter of toSimplified(plain).toLowerCase()) result += LATIN_LOOKALIKES.get(letter) ?? letter;
  return result;
}

/** In this order: compatibility forms, invisible and stray marks, traditional to simplified, lower case, look-alikes. */
export function comparable(written: string): ComparableText {
  let text = "";
  const from: number[] = [];
  let at = 0;
  for (const character of written) {
    const letters = read(character);
    text += letters;
    from.push(...Array<number>(letters.length).fill(at));
    at += character.length;
  }
  return { text, from };
}

/** Letters only, for holding two texts against each other: no digits, punctuation or spaces. */
export function comparableLetters(written: string): string {
  return comparable(written).text.replace(/[^\p{L}]/gu, "");
}
