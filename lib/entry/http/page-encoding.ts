// How a page is compressed for who asks: one of three, however many ways there are to say so.

export type PageEncoding = "br" | "gzip" | null;

/** The best that we write among what is accepted; null when a page goes out as it is. */
export function encodingFor(accepted: string): PageEncoding {
  const names = accepted.split(",").map((part) => part.trim());
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : null;
}
