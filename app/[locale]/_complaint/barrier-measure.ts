// What a consumer measured of a barrier, in words; nothing of what was left out.
import { BARRIER_MEASURE, isBarrierCode } from "@/lib/domain/complaint/barriers";
import { formatDate, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { AttemptLine } from "@/lib/complaint/screens/complaint-content";

type MetBarrier = AttemptLine["barriers"][number];

/** The number in the sentence of its unit, and the day for which a bot promised something. */
export function barrierMeasure(locale: Locale, { code, measure, promisedOn }: MetBarrier): string[] {
  const said: string[] = [];
  if (measure !== null && isBarrierCode(code)) {
    const shown = BARRIER_MEASURE[code]?.unit === "fen" ? measure / 100 : measure;
    const sentence = getTranslator(locale, "file")(`measure.${code as "repeat_ask"}`);
    said.push(sentence.replace("#", formatNumber(locale, shown)));
  }
  if (promisedOn !== null) {
    const date = formatDate(locale, new Date(promisedOn));
    said.push(getTranslator(locale, "domain")("promisedFor", { date }));
  }
  return said;
}
