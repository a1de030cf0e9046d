/** Which letters a text has, each as one of 32 bits. */
function lettersIn(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) bits |= 1 << (text.charCodeAt(i) % 32);
  return bits;
}

/** Whether more than `most` bits are set. */
function hasMore(bits: number, most: number): boolean {
  let left = bits;
  for (let n = 0; n < most; n += 1) left &= left - 1;
  return left !== 0;
}

/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour to make one text of the other; no pair
 * is swapped and then changed again. More than `most` is answered as `most + 1`: nobody asks how far apart strangers are.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // A letter that the other text has not takes a change of its own: most strangers are known by that.
  const [ofA, ofB] = [lettersIn(a), lettersIn(b)];
  if (hasMore(ofA & ~ofB, most) || hasMore(ofB & ~ofA, most)) return most + 1;
  const width = b.length + 1;
  // Three rows of one table, used in turn: this is asked of every name of the register.
  const rows = new Uint16Array(3 * width);
  for (let j = 0; j < width; j += 1) rows[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const [row, last, before] = [(i % 3) * width, ((i + 2) % 3) * width, ((i + 1) % 3) * width];
    const letter = a.charCodeAt(i - 1);
    rows[row] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const other = b.charCodeAt(j - 1);
      const at = (place: number) => rows[place] ?? 0;
      let here = at(last + j - 1) + (letter === other ? 0 : 1);
      here = Math.min(here, at(last + j) + 1, at(row + j - 1) + 1);
      const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
      if (swapped) here = Math.min(here, at(before + j - 2) + 1);
      rows[row + j] = here;
      if (here < least) least = here;
    }
    if (least > most) return most + 1;
  }
  return Math.min(rows[(a.length % 3) * width + b.length] ?? 0, most + 1);
}
