// What comes along when people copy a contact or a code: marks that nobody sees, a label in front, a full stop behind.

/** Characters that leave no ink. Blanks are not among them. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const EDGES = "[\\s。，、；：！？,;:!?\"'“”‘’«»<>《》「」『』【】()\\[\\]|*`]";
const AT_START = new RegExp(`^${EDGES}+`, "u");
const AT_END = new RegExp(`(?:${EDGES}|\\.)+$`, "u");

/** In one form (NFKC), every blank a space, and nothing that cannot be seen. */
export function visibleText(typed: string): string {
  const spaced = typed.normalize("NFKC").replace(/\s+/gu, " ");
  return spaced.replace(INVISIBLE, "").normalize("NFKC");
}

/** The same without the punctuation around it, and without the label that `label` matches in front. */
export function mendTyped(typed: string, label: RegExp): string {
  const trim = (text: string): string => text.replace(AT_START, "").replace(AT_END, "");
  return trim(trim(visibleText(typed)).replace(label, ""));
}
