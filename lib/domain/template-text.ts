// Texts made comparable: what differs between two copies of one template is taken out.

/** NFKC, one case, no names, and letters only: no digits, punctuation or spaces. */
export function normalised(text: string, names: readonly string[]): string {
  let plain = fold(text);
  // The longest name first, so that a name within a name leaves nothing behind.
  const folded = names.map(fold).filter((name) => name.trim().length > 1);
  for (const name of folded.sort((a, b) => b.length - a.length)) plain = plain.replaceAll(name, "");
  return plain.replace(/[^\p{L}\p{M}]/gu, "");
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The sentences of a text, as written. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[。！？!?；;\n]|\.\s)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Every run of three characters, once. A shorter text is one run. */
export function trigrams(text: string): ReadonlySet<string> {
  const symbols = Array.from(text);
  if (symbols.length < 3) return new Set(text === "" ? [] : [text]);
  return new Set(
    symbols.slice(2).map((symbol, at) => `${symbols[at] ?? ""}${symbols[at + 1] ?? ""}${symbol}`),
  );
}

/** What two sets share, of what either has: 0 to 1. Two empty texts are not alike. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  const either = a.size + b.size - shared;
  return either === 0 ? 0 : shared / either;
}
