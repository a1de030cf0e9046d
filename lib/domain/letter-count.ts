// How much a text says, in letters: a Han character is one; a Latin word, a number with its points, hyphens and signs, and a
// code of letters and digits are two each. Source: docs/domain/complaint.md, "Template replies".

const TOKENS = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,:+\-%'’/@_]*|\p{L}/gu;
const WORD_LETTERS = 2;
/** The same letter many times over says no more than twice (谢谢). */
const SAME_IN_A_ROW = 2;

/** Of a comparable text. */
export function letterCount(text: string): number {
  let count = 0;
  let before = "";
  let row = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    row = token === before ? row + 1 : 1;
    before = token;
    if (row <= SAME_IN_A_ROW) count += /^[\p{Script=Latin}\p{N}]/u.test(token) ? WORD_LETTERS : 1;
  }
  return count;
}
