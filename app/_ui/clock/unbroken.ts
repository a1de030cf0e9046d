/** Keeps a number and its unit on one line; a break may stand between two units. */
export function unbroken(words: string): string {
  return words.replace(/(\d) (?=\S)/g, "$1\u00a0");
}
