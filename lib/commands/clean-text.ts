// What people type, as it can be kept: PostgreSQL takes no NUL, and half a surrogate pair is no character.
const HALF_PAIR = /[\uD800-\uDFFF]/gu;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;
/** Marks that turn the direction of everything after them, in other people's sentences too. */
const OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Something to see: not only space, direction marks and other characters that leave no ink. */
const VISIBLE = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Line ends as \n, without control characters and direction overrides; everything else as it was typed; empty when there is nothing to see. */
export function cleanText(typed: string): string {
  const cleaned = typed
    .replaceAll(HALF_PAIR, "\uFFFD")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(CONTROL, "")
    .replaceAll(OVERRIDES, "")
    .trim();
  return VISIBLE.test(cleaned) ? cleaned : "";
}
