// The text of a table as spreadsheets save it: UTF-8 with or without a mark, UTF-16, or the Chinese encodings of Windows.

/** Never throws: what is no text of any of them comes out as its nearest reading, and its lines are refused. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
