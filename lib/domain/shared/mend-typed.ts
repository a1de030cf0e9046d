// What comes along when people copy a contact or a code: marks that nobody sees, a label in front, a full stop behind.

/** Characters that leave no ink. Blanks are not among them. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const EDGES = new Set(" 。，、；：！？,;:!?\"'“”‘’«»<>《》「」『』【】()[]|*`");

/** In one form (NFKC), every blank a space, and nothing that cannot be seen. */
export function visibleText(typed: string): string {
  const spaced = typed.normalize("NFKC").replace(/\s+/gu, " ");
  return spaced.replace(INVISIBLE, "").normalize("NFKC");
}

/** Without the punctuation around it. Letter by letter: what is typed may be as long as a request. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGES.has(text.charAt(start))) start += 1;
  while (end > start && (EDGES.has(text.charAt(end - 1)) || text.charAt(end - 1) === ".")) end -= 1;
  return text.slice(start, end);
}

/** The same without the punctuation around it, and without the label that `label` matches in front. */
export function mendTyped(typed: string, label: RegExp): string {
  return trimmed(trimmed(visibleText(typed)).replace(label, ""));
}
