// The reader's language where the address names none: what the browser asks for in `Accept-Language` (RFC 9110, 12.5.4).
import type { Locale } from "./locale";

/** A weight as browsers write it, such as 0.8; anything else counts as if no weight were given. */
const WEIGHT = /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/;

interface Range {
  /** `zh`, `en`, `*`, or a language that we do not speak. */
  readonly language: string;
  /** From 0, not wanted, to 1. */
  readonly weight: number;
}

function rangeOf(text: string): Range {
  const [tag = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
  return { language: tag.split(/[-_]/)[0] ?? "", weight: WEIGHT.test(given) ? Number(given) : 1 };
}

/**
 * The language with the greater weight, whatever the order of the header; `*` stands for the languages that it does not
 * name. Chinese wins a tie, and is the answer to a reader who asks for neither.
 */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const ranges = (acceptLanguage ?? "").split(",").map(rangeOf);
  const weightOf = (locale: Locale): number => {
    const own = ranges.filter(({ language }) => language === locale);
    const any = ranges.filter(({ language }) => language === "*");
    return Math.max(0, ...(own.length === 0 ? any : own).map(({ weight }) => weight));
  };
  return weightOf("en") > weightOf("zh") ? "en" : "zh";
}
