// How a page is compressed: brotli, gzip or not at all, by Accept-Encoding.

export type PageEncoding = "br" | "gzip" | null;

/** The best that we write among what is accepted; null when a page goes out as it is. */
export function encodingFor(accepted: string): PageEncoding {
  const names = accepted.split(",").map((part) => part.trim());
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : null;
}
