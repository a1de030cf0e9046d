// Chinese unless the reader's browser clearly prefers English.

export type Locale = "zh" | "en";

function weights(header: string): { language: string; weight: number }[] {
  return header.split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().split(";");
    const quality = parameters
      .map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1])
      .find((text) => text !== undefined);
    return {
      language: tag.toLowerCase().split("-")[0] ?? "",
      weight: quality === undefined ? 1 : Number(quality),
    };
  });
}

/** The language for a reader whose address names none. Chinese wins a tie. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wanted = weights(acceptLanguage ?? "");
  const best = (language: Locale) =>
    Math.max(0, ...wanted.filter((entry) => entry.language === language).map((entry) => entry.weight));
  return best("en") > best("zh") ? "en" : "zh";
}

/** The language of an address: `/zh/…`, `/en/…`, else by the browser. */
export function localeOf(url: string, acceptLanguage: string | undefined): Locale {
  const named = /^\/(zh|en)(?:[/?#]|$)/.exec(url)?.[1];
  return named === "zh" || named === "en" ? named : preferredLocale(acceptLanguage);
}
