// Finds a key that is given twice in one object: JSON's own parser silently takes the last.

/** Strings, and the marks between which keys stand. In text that is JSON nothing else matters. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The first key that one object holds twice, at any depth; null when there is none. Escapes are read, so `"a"` and its
 * spelling by code point are one key.
 * @param text valid JSON: what does not parse is not looked at here
 */
export function findRepeatedKey(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let last = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":") {
      const key = JSON.parse(last) as string;
      const keys = open.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
    last = token;
  }
  return null;
}
