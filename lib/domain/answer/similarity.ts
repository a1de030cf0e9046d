// How alike two texts are, by the runs of three characters that they share.

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
