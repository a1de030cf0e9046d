// What of an answer the consumer wrote already: to say it again is neither an answer nor a deed. Only what was copied in whole
// pieces is, with "my" for "your" or not: words in common are no echo, for both sides write about the same matter.
// Source: docs/domain/complaint.md, "Template replies".
import { comparable, comparableLetters } from "./comparable-text";
import { letterCount } from "./letter-count";

/** In letters: too short a text is anybody's. */
const SHORTEST_ECHO = 6;
/** From this share of its letters on, standing in such pieces in the story, a text is the consumer's own. */
const ECHO_PERCENT = 70;
/** Shorter pieces are words that both sides need. */
const SHORTEST_PIECE = { han: 5, other: 15 } as const;
/** Who speaks of whom is all that differs when the consumer's words come back. */
const PRONOUNS = /[您你我]们?|\b(?:i|me|my|mine|we|us|our|ours|you|your|yours)\b/gu;

/** The letters of what the consumer wrote, as they are compared. */
export function storyLettersOf(story: string): string {
  return comparableLetters(comparable(story).text.replace(PRONOUNS, ""));
}

/** Whether a text says again what the consumer wrote. `story`: as `storyLettersOf` gives it. */
export function isEcho(text: string, story: string): boolean {
  return isCopied(text, story, ECHO_PERCENT);
}

/** Whether it does in the very words; then even a deed in it is the consumer's word (客服说已退款). */
export function isWordForWord(text: string, story: string): boolean {
  return isCopied(text, story, 100);
}

function isCopied(text: string, story: string, percent: number): boolean {
  if (story === "" || letterCount(text) < SHORTEST_ECHO) return false;
  const letters = storyLettersOf(text);
  let copied = 0;
  for (let from = 0, until = 0; from < letters.length; from += 1) {
    const length = /\p{Script=Han}/u.test(letters.charAt(from)) ? SHORTEST_PIECE.han : SHORTEST_PIECE.other;
    const piece = letters.slice(from, from + length);
    // What is left over at the end is no piece by itself.
    if ((piece.length < length && from > 0) || !story.includes(piece)) continue;
    copied += from + piece.length - Math.max(from, until);
    until = Math.max(until, from + piece.length);
  }
  return copied * 100 >= percent * letters.length;
}
