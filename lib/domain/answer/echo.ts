// What of an answer the consumer wrote already: to say it again is neither an answer nor a deed. Only what stands in one place
// of the story is, with "my" for "your" or a word left out or not: words in common are no echo, for both sides write about the
// same matter. Source: docs/domain/complaint.md, "Template replies".
import { comparable, comparableLetters } from "./comparable-text";
import { partsOf, withoutHollow } from "./hollow";
import { letterCount } from "./letter-count";
import type { AnswerWords } from "../rulebook/rulebook";

/** In letters: too short a text is anybody's. */
const SHORTEST_ECHO = 6;
/** A letter at either end makes no other text of a piece of one. */
const OTHER_LETTERS = 2;
/** Fewer parts are a word or two. */
const FEWEST_PARTS = 3;
/** From this share of its parts on, standing in one place of the story, a text is the consumer's own. */
const ECHO_PERCENT = 75;
/** One place of the story is so many times as long as the text. */
const PLACE = 2;
/** Who speaks of whom is what differs when the consumer's words come back. */
const PRONOUNS = /[您你我]们?|\b(?:i|me|my|mine|we|us|our|ours|you|your|yours)\b/gu;
/** Whether it was or will be is what differs when a reply comes back as a deed. */
const TENSE = /会|将|已经?|\b(?:will|shall|have|has)\b/gu;

/** What the consumer wrote, as it is compared. */
export interface Story {
  readonly letters: string;
  readonly parts: readonly string[];
}

/** A text of either side, as the two are compared. */
export function storyOf(written: string, words: Pick<AnswerWords, "hollow">): Story {
  const text = comparable(written).text.replace(PRONOUNS, " ");
  return { letters: comparableLetters(text), parts: partsOf(withoutHollow(text, words)) };
}

/** Whether a text says again what the consumer wrote. */
export function isEcho(text: string, story: Story, words: Pick<AnswerWords, "hollow">): boolean {
  if (isWordForWord(text, story, words)) return true;
  const parts = new Set(storyOf(text, words).parts);
  if (parts.size < FEWEST_PARTS) return false;
  return story.parts.some((part, at) => {
    if (!parts.has(part)) return false;
    const place = new Set(story.parts.slice(at, at + PLACE * parts.size));
    const shared = Array.from(parts).filter((one) => place.has(one)).length;
    return shared * 100 >= ECHO_PERCENT * parts.size;
  });
}

const withoutTense = (text: string, words: Pick<AnswerWords, "hollow">): string =>
  storyOf(text.replace(TENSE, " "), words).letters;

/** Whether a text is a piece of another, but for its tense and a letter at either end. Both comparable. */
export function isPieceOf(text: string, whole: string, words: Pick<AnswerWords, "hollow">): boolean {
  if (letterCount(text) < SHORTEST_ECHO) return false;
  const [letters, all] = [withoutTense(text, words), withoutTense(whole, words)];
  return Array.from({ length: OTHER_LETTERS + 1 }, (_, from) =>
    letters.slice(from, letters.length - OTHER_LETTERS + from),
  ).some((run) => all.includes(run));
}

/** Whether it does in the very words; then even a deed in it is the consumer's word (客服说已退款). */
export function isWordForWord(text: string, story: Story, words: Pick<AnswerWords, "hollow">): boolean {
  if (story.letters === "" || letterCount(text) < SHORTEST_ECHO) return false;
  return story.letters.includes(storyOf(text, words).letters);
}
