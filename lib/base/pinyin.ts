// How Chinese is read: the one file that knows the package for it.
import { pinyin } from "pinyin-pro";

/** Pinyin without tones for each Chinese character, `v` for ü, by the word it stands in; the rest of a text as it stands. */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
}
