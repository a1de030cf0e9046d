// A channel in words: what it is, when it is open, what is said of it.
import type { ChannelDeclaration } from "@/lib/domain/platform/channel";
import type { ChannelHours, OpenState } from "@/lib/domain/platform/channel-hours";
import { specialDayLines, weekLines } from "@/lib/domain/platform/write-hours";
import { formatNearInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { hoursWords } from "@/app/[locale]/_channel/hours-words";

/** 有, 没有 or 不详. */
export function answerWord(locale: Locale, answer: boolean | null): string {
  const t = getTranslator(locale, "channel");
  if (answer === null) return t("answer.unknown");
  return t(answer ? "answer.yes" : "answer.no");
}

/** The days of a week, a line for those that are alike; said to be unknown when nobody knows. It begins like a sentence. */
export function hoursLines(locale: Locale, hours: ChannelHours | null): readonly string[] {
  if (hours === null) return [getTranslator(locale, "channel")("hours.unknown")];
  return weekLines(hours, hoursWords(locale)).map((line, n) =>
    n === 0 ? line.charAt(0).toUpperCase() + line.slice(1) : line,
  );
}

/** The exceptional days from a day on (YYYY-MM-DD), in one line; empty when there is none. */
export function specialDaysLine(locale: Locale, hours: ChannelHours | null, today: string): string {
  if (hours === null) return "";
  const ahead = hours.specialDays.filter(({ day }) => day >= today);
  return specialDayLines({ ...hours, specialDays: ahead }, hoursWords(locale)).join(
    locale === "zh" ? "；" : "; ",
  );
}

/** Whether it is open now, and until when; empty when nobody knows the hours. */
export function openWords(locale: Locale, state: OpenState | null, now: Date): string {
  if (state === null) return "";
  const t = getTranslator(locale, "channel");
  if (state.changesMs === null) return t(state.open ? "desk.open" : "desk.closedNow");
  const instant = formatNearInstant(locale, new Date(state.changesMs), now);
  return t(state.open ? "desk.until" : "desk.opens", { instant });
}

/** The kind and the place. */
export function channelName(
  locale: Locale,
  { kind, where }: Pick<ChannelDeclaration, "kind" | "where">,
): string {
  return `${getTranslator(locale, "domain")(`channel.${kind}`)} ${where}`;
}
