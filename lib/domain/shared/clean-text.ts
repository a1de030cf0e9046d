// What people type, cleaned in one way for forms and commands alike, so that what a form accepts is what is stored.

/** Half a surrogate pair is no character; the replacement mark shows the reader that something was lost. */
const HALF_PAIR = /\p{Surrogate}/gu;
/** Controls except tab and line feed. PostgreSQL stores no NUL. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;
/** Bidirectional overrides and isolates turn the text after them around, and the byte-order mark is no text. */
const MARKS = /[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** Something to see: not only spaces, direction marks and other characters that leave no ink. */
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Line ends become \n, controls and direction overrides are removed, both ends are trimmed. Joiners stay, because emoji
 * and some scripts need them. Empty when nothing visible is left.
 */
export function cleanText(typed: string): string {
  const cleaned = typed
    .replaceAll(HALF_PAIR, "\uFFFD")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(CONTROL, "")
    .replaceAll(MARKS, "")
    .trim();
  return VISIBLE.test(cleaned) ? cleaned : "";
}
