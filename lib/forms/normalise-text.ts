// Text is cleaned once, at the edge where a form comes in.

// NUL and other controls, except tab and line feed; bidirectional overrides and isolates, which can make text read
// as something else; the byte-order mark. Joiners stay: emoji and some scripts need them.
const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Something to see: not only space, direction marks and other characters that leave no ink. */
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Line ends become \n, invisible controls go, ends are trimmed; emoji and rare Han stay as they are. Where nothing is
 * left to see, nothing was typed.
 */
export function normaliseText(text: string): string {
  const cleaned = text
    .replace(/\r\n?/g, "\n")
    .replace(UNWANTED, "")
    .replace(/\p{Surrogate}/gu, "")
    .trim();
  return VISIBLE.test(cleaned) ? cleaned : "";
}

/** Length in code points: what a reader would count, give or take joined emoji; never half a rare Han character. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
