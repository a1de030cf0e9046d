// What of an answer the consumer wrote already: to say it again is neither an answer nor a deed. Only what was copied in one
// piece is: words in common are no echo, for both sides write about the same matter.
// Source: docs/domain/complaint.md, "Template replies".
import { comparableLetters } from "./comparable-text";
import { letterCount } from "./letter-count";

/** In letters: too short a text is anybody's. */
const SHORTEST_ECHO = 6;
/** From this share of its letters on, standing in one piece in the story, a text is the consumer's own. */
const ECHO_PERCENT = 80;

/** The letters of what the consumer wrote, as they are compared. */
export function storyLettersOf(story: string): string {
  return comparableLetters(story);
}

/** Whether a text says again what the consumer wrote. `story`: its comparable letters. */
export function isEcho(text: string, story: string): boolean {
  return isCopied(text, story, ECHO_PERCENT);
}

/** Whether it does in the very words; then even a deed in it is the consumer's word (客服说已退款). */
export function isWordForWord(text: string, story: string): boolean {
  return isCopied(text, story, 100);
}

function isCopied(text: string, story: string, percent: number): boolean {
  if (story === "" || letterCount(text) < SHORTEST_ECHO) return false;
  const letters = comparableLetters(text);
  const piece = Math.ceil((letters.length * percent) / 100);
  for (let from = 0; from + piece <= letters.length; from += 1) {
    if (story.includes(letters.slice(from, from + piece))) return true;
  }
  return false;
}
