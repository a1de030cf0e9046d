// What of an answer the consumer wrote already: to say it again is neither an answer nor a deed.
// Source: docs/domain/complaint.md, "Template replies".
import { comparableLetters } from "./comparable-text";
import { letterCount } from "./letter-count";
import { trigrams } from "./similarity";

/** In letters: too short a text is anybody's. */
const SHORTEST_ECHO = 6;
/** From this share of its runs of three letters on, a text is the consumer's own. */
const ECHO_PERCENT = 80;

/** Every run of three letters of what the consumer wrote. */
export function storyRunsOf(story: string): ReadonlySet<string> {
  return trigrams(comparableLetters(story));
}

/** Whether a text says again what the consumer wrote. */
export function isEcho(text: string, story: ReadonlySet<string>): boolean {
  return echoPercent(text, story) >= ECHO_PERCENT;
}

/** Whether it does in the very words; then even a deed in it is the consumer's word (客服说已退款). */
export function isWordForWord(text: string, story: ReadonlySet<string>): boolean {
  return echoPercent(text, story) === 100;
}

function echoPercent(text: string, story: ReadonlySet<string>): number {
  if (story.size === 0 || letterCount(text) < SHORTEST_ECHO) return 0;
  const runs = [...trigrams(comparableLetters(text))];
  return runs.length === 0 ? 0 : (runs.filter((run) => story.has(run)).length * 100) / runs.length;
}
