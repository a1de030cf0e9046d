// Patterns of words with gaps, as a rulebook holds them: `已…4(记录|登记)` is 已, at most four characters, then one of two words.
// `(a|b|)` may be left out; `…` alone is a gap of at most eight. No pattern can take longer than text times pattern: every
// place is tried once for every part, and nothing is tried again.

const WIDEST_GAP = 60;
const USUAL_GAP = 8;
const LONGEST_PATTERN = 600;

interface WordPart {
  readonly words: readonly string[];
  /** The words by their first letter: only these can stand at a place. The empty word is under the empty letter. */
  readonly from: ReadonlyMap<string, readonly string[]>;
}
type Part = WordPart | { readonly gap: number };

function wordPart(words: readonly string[]): WordPart {
  const from = new Map<string, string[]>();
  for (const word of words) from.set(word.charAt(0), [...(from.get(word.charAt(0)) ?? []), word]);
  return { words, from };
}

/** Where a pattern was found: from the first code unit to the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A family of patterns. A gap never runs over one of `stops`. */
export interface PatternFamily {
  readonly patterns: readonly string[];
  readonly stops: readonly string[];
}

/** The parts of a pattern; null when it is malformed: an open bracket, a gap at an end, or nothing that must stand first. */
function parse(pattern: string): readonly Part[] | null {
  const parts: Part[] = [];
  for (const [piece] of pattern.matchAll(/\([^()]*\)|…\d*|[^()…]+|[()]/gu)) {
    if (piece === "(" || piece === ")") return null;
    if (piece.startsWith("…")) parts.push({ gap: piece === "…" ? USUAL_GAP : Number(piece.slice(1)) });
    else if (piece.startsWith("(")) parts.push(wordPart(piece.slice(1, -1).split("|")));
    else parts.push(wordPart([piece]));
  }
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || "gap" in first || "gap" in last) return null;
  if (first.words.includes("")) return null;
  return parts.every((part) => "words" in part || part.gap <= WIDEST_GAP) ? parts : null;
}

/** Whether a text is a pattern that can be looked for. */
export function isWordPattern(pattern: string): boolean {
  return pattern.length <= LONGEST_PATTERN && parse(pattern) !== null;
}

/** Every word that stands in a pattern. */
export function wordsOf(pattern: string): readonly string[] {
  return (parse(pattern) ?? []).flatMap((part) => ("words" in part ? part.words : []));
}

const LATIN = /[a-z]/;

/** A Latin word begins where no letter stands before it; what follows it may be its ending. */
function standsAt(word: string, text: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  return !LATIN.test(word.charAt(0)) || at === 0 || !LATIN.test(text.charAt(at - 1));
}

function afterWords({ from }: WordPart, text: string, places: ReadonlySet<number>): Set<number> {
  const next = new Set<number>();
  for (const at of places) {
    if (from.has("")) next.add(at);
    for (const word of from.get(text.charAt(at)) ?? [])
      if (standsAt(word, text, at)) next.add(at + word.length);
  }
  return next;
}

function afterGap(
  gap: number,
  text: string,
  places: ReadonlySet<number>,
  stops: readonly string[],
): Set<number> {
  const next = new Set<number>();
  for (const from of places) {
    for (let at = from; at <= Math.min(from + gap, text.length); at += 1) {
      next.add(at);
      if (stops.some((stop) => text.startsWith(stop, at))) break;
    }
  }
  return next;
}

/** Patterns as read, by family: a rulebook's families stay the same object for as long as it is in use. */
const READ = new WeakMap<PatternFamily, readonly (readonly Part[])[]>();

function partsOf(family: PatternFamily): readonly (readonly Part[])[] {
  const known = READ.get(family);
  if (known !== undefined) return known;
  const parts = family.patterns.flatMap((pattern) => {
    const one = parse(pattern);
    return one === null ? [] : [one];
  });
  READ.set(family, parts);
  return parts;
}

function endFrom(parts: readonly Part[], stops: readonly string[], text: string, start: number): number {
  let places: ReadonlySet<number> = new Set([start]);
  for (const part of parts) {
    places = "gap" in part ? afterGap(part.gap, text, places, stops) : afterWords(part, text, places);
    if (places.size === 0) return -1;
  }
  return Math.max(...places);
}

/** Where a pattern can begin at all: where one of its first words stands. */
function startsOf(parts: readonly Part[], text: string): readonly number[] {
  const [first] = parts;
  if (first === undefined || "gap" in first) return [];
  const starts = new Set<number>();
  for (const word of first.words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) starts.add(at);
  return [...starts];
}

/** Every place of a text where a pattern of the family stands, each from its start to its furthest end. */
export function spansOf(family: PatternFamily, text: string): readonly Span[] {
  return partsOf(family).flatMap((parts) =>
    startsOf(parts, text).flatMap((start) => {
      const end = endFrom(parts, family.stops, text, start);
      return end > start ? [{ start, end }] : [];
    }),
  );
}

/** Whether some pattern of the family stands in a text. */
export function matches(family: PatternFamily, text: string): boolean {
  return partsOf(family).some((parts) =>
    startsOf(parts, text).some((start) => endFrom(parts, family.stops, text, start) > start),
  );
}

/** A span to the end of the Latin word that it ends in. */
export function wholeWord(text: string, { start, end }: Span): Span {
  let last = end;
  while (LATIN.test(text.charAt(last - 1)) && LATIN.test(text.charAt(last))) last += 1;
  return { start, end: last };
}

/** A text with blanks where the spans were. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const letters = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  for (const { start, end } of spans) letters.fill(" ", start, end);
  return letters.join("");
}
