// A promise in words: the deed, its number among the promises of the complaint, and what became of it.
import { deedWords } from "./deed-words";
import type { DeedTerms } from "@/lib/domain/answer/deed-terms";
import { EVENT_CATALOGUE } from "@/lib/domain/complaint/event-catalogue";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { LogLine } from "@/lib/complaint/screens/complaint-log";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";

/** `第 1 项：退款 128 元，最迟 2026年11月30日`. */
export function promiseWords(
  locale: Locale,
  { number, deed }: { readonly number: number; readonly deed: DeedTerms | null },
): string {
  const t = getTranslator(locale, "domain");
  const said = deed === null ? t("promise.before") : deedWords(locale, deed);
  return t("promise.numbered", { n: String(number), deed: said });
}

/** When it is or was due. */
export function promiseDueWords(locale: Locale, { due, state }: Pick<PromiseShown, "due" | "state">): string {
  const t = getTranslator(locale, "domain");
  return t(state === "promised" ? "promise.falls" : "promise.fell", { instant: formatInstant(locale, due) });
}

/** Which promise an event of the log is about; null for every other event. */
export function promiseOfEvent(
  locale: Locale,
  { type, facts, ordinal }: Pick<LogLine, "type" | "facts" | "ordinal">,
  promises: readonly PromiseShown[],
): string | null {
  if (!("promise" in EVENT_CATALOGUE[type].facts)) return null;
  const number = typeof facts["promise"] === "number" ? facts["promise"] : ordinal;
  return promiseWords(locale, { number, deed: promises[number - 1]?.deed ?? null });
}
