// Traditional Chinese as simplified, character by character: for comparing, never for showing.
import { SIMPLIFIED_PAIRS } from "./simplified-table";

function pairs(): Map<string, string> {
  const characters = Array.from(SIMPLIFIED_PAIRS);
  const map = new Map<string, string>();
  for (let n = 0; n + 1 < characters.length; n += 2) map.set(characters[n] ?? "", characters[n + 1] ?? "");
  return map;
}

let known: Map<string, string> | undefined;

/** `text` with every traditional character replaced by its usual simplified one; everything else stays as it is. */
export function toSimplified(text: string): string {
  known ??= pairs();
  let simplified = "";
  for (const character of text) simplified += known.get(character) ?? character;
  return simplified;
}
