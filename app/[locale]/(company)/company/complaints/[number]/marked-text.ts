// A text cut into what a flag rests on and what it does not.

export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Every occurrence of every mark, overlapping ones joined. Letter case does not matter. */
export function markedText(text: string, marks: readonly string[]): readonly TextPart[] {
  const found = new Uint8Array(text.length);
  const plain = text.toLowerCase();
  for (const mark of marks.map((each) => each.trim().toLowerCase())) {
    if (mark === "") continue;
    for (let at = plain.indexOf(mark); at >= 0; at = plain.indexOf(mark, at + 1))
      found.fill(1, at, at + mark.length);
  }
  const parts: TextPart[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && found[at] === found[start]) continue;
    parts.push({ text: text.slice(start, at), marked: found[start] === 1 });
    start = at;
  }
  return parts.filter((part) => part.text !== "");
}
