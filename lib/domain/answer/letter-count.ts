// How much a text says, in letters: a Han character is one; a Latin word, a number with its points, hyphens and signs, and a
// code of letters and digits are two each. Source: docs/domain/complaint.md, "Template replies".

const TOKENS = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,:+\-%'’/@_]*|\p{L}/gu;
const WORD_LETTERS = 2;
/** The same letter many times over says no more than twice (谢谢). */
const SAME_IN_A_ROW = 2;
/** So many words or letters that are said again at once say nothing more (128 元 128 元). */
const LONGEST_SAID_AGAIN = 12;

/** Whether what stands from `at` on, so many tokens long, is what stands right before it. */
function isSaidAgain(tokens: readonly string[], at: number, length: number): boolean {
  if (at < length || at + length > tokens.length) return false;
  for (let n = 0; n < length; n += 1) if (tokens[at + n] !== tokens[at - length + n]) return false;
  return true;
}

const HAS_DIGIT = /\p{N}/u;
/** A Latin letter that stands alone is of a code that was spread out. */
const SINGLE = /^\p{Script=Latin}$/u;
/** What a number stands before in an amount. */
const MONEY: ReadonlySet<string> = new Set(["元", "块", "圆", "yuan", "rmb", "cny", "usd", "dollars"]);

/** Letters beside numbers, codes and amounts of money, which say nothing unless they belong to something that was done. */
export function wordCount(text: string): number {
  return countOf(plainWords(text));
}

/** The words of a comparable text, without numbers, codes and amounts of money. */
export function wordsIn(text: string): string {
  return plainWords(text).join(" ");
}

function plainWords(text: string): readonly string[] {
  const tokens = tokensOf(text);
  return tokens.filter(
    (token, at) =>
      !HAS_DIGIT.test(token) &&
      !SINGLE.test(token) &&
      !(MONEY.has(token) && HAS_DIGIT.test(tokens[at - 1] ?? "")),
  );
}

/** Of a comparable text. */
export function letterCount(text: string): number {
  return countOf(tokensOf(text));
}

function tokensOf(text: string): readonly string[] {
  return Array.from(text.matchAll(TOKENS), ([token]) => token);
}

function countOf(tokens: readonly string[]): number {
  let count = 0;
  let row = 0;
  for (let at = 0; at < tokens.length;) {
    let again = 2;
    while (again <= LONGEST_SAID_AGAIN && !isSaidAgain(tokens, at, again)) again += 1;
    const token = tokens[at] ?? "";
    row = token === tokens[at - 1] ? row + 1 : 1;
    if (again <= LONGEST_SAID_AGAIN) at += again;
    else {
      if (row <= SAME_IN_A_ROW) count += /^[\p{Script=Latin}\p{N}]/u.test(token) ? WORD_LETTERS : 1;
      at += 1;
    }
  }
  return count;
}
