// Finds the few texts that answer what somebody typed: by pieces of words, so that a slip, another ending or another order of
// words finds them all the same. For some dozens of texts; nothing is indexed.
import { visibleText } from "./mend-typed";
import { toSimplified } from "./simplified";

export interface Searchable {
  /** Counts twice. */
  readonly title: string;
  readonly text: string;
}

/** What was typed is looked at up to here. */
const MOST_LETTERS = 60;
/** A text is found when it has this share of the weight of what was typed. */
const FEWEST_SHARE = 0.5;
/** Far weaker ones than the best are no answer. */
const FEWEST_OF_BEST = 0.4;
const MOST_FOUND = 8;
const HAN = /\p{Script=Han}/u;

function comparable(text: string): string {
  return toSimplified(visibleText(text).toLowerCase());
}

function cut(run: string, size: number): string[] {
  const letters = Array.from(run);
  if (letters.length <= size) return [letters.join("")];
  return letters.slice(size - 1).map((_, n) => letters.slice(n, n + size).join(""));
}

/** Han in `hanSize` at a time; of other words three letters at a time, with a blank for where each begins. */
function piecesOf(text: string, hanSize: number): Set<string> {
  const runs = comparable(text).match(/\p{Script=Han}+|[^\p{Script=Han}\P{L}]+|\p{N}+/gu) ?? [];
  return new Set(runs.flatMap((run) => (HAN.test(run) ? cut(run, hanSize) : cut(` ${run}`, 3))));
}

interface Weighed<T> {
  readonly item: T;
  readonly share: number;
  readonly score: number;
}

function search<T extends Searchable>(typed: string, items: readonly T[], hanSize: number): T[] {
  const asked = [...piecesOf(typed, hanSize)];
  const texts = items.map((item) => ({
    item,
    title: piecesOf(item.title, hanSize),
    all: piecesOf(`${item.title} ${item.text}`, hanSize),
  }));
  // What stands in every text says little of which one is meant; what stands in none is a slip, or another matter.
  const weights = asked.map((piece) => {
    const having = texts.filter(({ all }) => all.has(piece)).length;
    return Math.log(1 + items.length / (having === 0 ? items.length : having));
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const weigh = (has: (piece: string) => boolean): number =>
    asked.reduce((sum, piece, n) => sum + (has(piece) ? (weights[n] ?? 0) : 0), 0);
  const weighed = texts.map(({ item, title, all }): Weighed<T> => {
    const inAll = weigh((piece) => all.has(piece));
    return { item, share: inAll / whole, score: inAll + weigh((piece) => title.has(piece)) };
  });
  const best = Math.max(...weighed.map(({ score }) => score), 0);
  return weighed
    .filter(({ share, score }) => share >= FEWEST_SHARE && score >= best * FEWEST_OF_BEST)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST_FOUND)
    .map(({ item }) => item);
}

/** The best first, at most eight; none for what has no letter and no digit. */
export function searchTexts<T extends Searchable>(typed: string, items: readonly T[]): T[] {
  const line = Array.from(typed).slice(0, MOST_LETTERS).join("");
  if (piecesOf(line, 1).size === 0) return [];
  const found = search(line, items, 2);
  // No two characters in a row are known: perhaps one of each pair is a slip.
  return found.length > 0 ? found : search(line, items, 1);
}
