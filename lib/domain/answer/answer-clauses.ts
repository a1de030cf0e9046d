// An answer cut into clauses, each as it was written and as it is judged.
// Source: docs/domain/complaint.md, "Template replies".
import { letterCount } from "./letter-count";
import { comparable } from "./comparable-text";

export interface Clause {
  readonly written: string;
  /** Comparable; without blanks between Han characters and without marks. */
  readonly text: string;
}

/** Shorter ones are judged together with what follows, so that commas between characters cut nothing. */
export const SHORTEST_CLAUSE = 6;

const CUTS = "。！？；，、：,;:!?~\n";
const IN_NUMBERS = ",:";

function isCut(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === ".") return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
  if (!CUTS.includes(mark)) return false;
  return !(IN_NUMBERS.includes(mark) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
}

/** Fewer letters that stand alone are initials and articles. */
const FEWEST_SPREAD = 6;

/** Words whose letters were spread out ("w a i t") are the words that they were; more than one blank stood between two. */
function drawnTogether(text: string): string {
  const words = text.trim().split(/\s+/u);
  const alone = words.filter((word) => /^\p{Script=Latin}$/u.test(word)).length;
  if (alone < FEWEST_SPREAD || alone * 2 < words.length) return text;
  const drawn = text.trim().split(/\s{2,}/u);
  return drawn.map((word) => word.replace(/\s/gu, "")).join(" ");
}

/** One blank between words of letters or digits, none beside a Han character; other marks leave nothing. */
function tidy(text: string): string {
  return drawnTogether(text)
    .replace(/[^\p{L}\p{N}\s.,:+\-%'’/¥$€@_]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/(?<=[^\x20-\x7E]) | (?=[^\x20-\x7E])/gu, "")
    .replace(/(?<=[^\x20-\x7E])[.,:+\-'’/_]+(?=[^\x20-\x7E])/gu, "")
    .trim();
}

function cut(written: string): Clause[] {
  const { text, from } = comparable(written);
  const clauses: Clause[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isCut(text, at)) continue;
    const begin = start === 0 ? 0 : (from[start] ?? written.length);
    const end = at < text.length ? (from[at + 1] ?? written.length) : written.length;
    const judged = tidy(text.slice(start, at));
    if (judged !== "") clauses.push({ written: written.slice(begin, end).trim(), text: judged });
    start = at + 1;
  }
  return clauses;
}

const hasWords = (text: string): boolean => /[\p{L}]/u.test(text);

/** Letters one by one, or numbers alone, are no clause: they belong to the one before or after them. */
export function clausesOf(written: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let open: Clause | null = null;
  for (const clause of cut(written)) {
    const joined: Clause = open === null ? clause : join(open, clause);
    const last = clauses.at(-1);
    open = null;
    if (last !== undefined && !hasWords(joined.text)) clauses[clauses.length - 1] = join(last, joined);
    else if (letterCount(joined.text) < SHORTEST_CLAUSE) open = joined;
    else clauses.push(joined);
  }
  if (open === null) return clauses;
  const last = clauses.pop();
  return [...clauses, last === undefined ? open : join(last, open)];
}

function join(a: Clause, b: Clause): Clause {
  const latin = /[a-z0-9]$/.test(a.text) && /^[a-z0-9]/.test(b.text);
  return {
    written: `${a.written}${latin ? " " : ""}${b.written}`,
    text: `${a.text}${latin ? " " : ""}${b.text}`,
  };
}
