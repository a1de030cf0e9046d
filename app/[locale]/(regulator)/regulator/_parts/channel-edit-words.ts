// Edits of channels, names, numbers and the industry of a platform, in words.
import { answerWord } from "@/app/[locale]/_channel/channel-words";
import { hoursWords } from "@/app/[locale]/_channel/hours-words";
import { CHANNELS } from "@/lib/domain/complaint/complaint";
import { CHANNEL_FIELDS, CHANNEL_ORIGINS, type ChannelField } from "@/lib/domain/platform/channel";
import { INDUSTRIES } from "@/lib/domain/platform/known-as";
import { NUMBER_VERDICTS } from "@/lib/domain/platform/number-report";
import { readHours } from "@/lib/domain/platform/read-hours";
import { specialDayLines, weekLines } from "@/lib/domain/platform/write-hours";
import { numberIn, textIn, type EditValues } from "@/lib/domain/shared/edit-log";
import { formatDate, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** A channel by its kind and place; empty where an edit names none. */
function channelName(locale: Locale, values: EditValues | null): string {
  const kind = CHANNELS.find((one) => one === textIn(values, "kind"));
  const word = kind === undefined ? "" : getTranslator(locale, "domain")(`channel.${kind}`);
  return `${word} ${textIn(values, "where")}`.trim();
}

/** Hours of the log, which has one language, in the words of another; what cannot be read is shown as it stands. */
function hoursSaid(locale: Locale, values: EditValues | null, field: "week" | "specialDays"): string {
  const read = readHours(textIn(values, "week"), textIn(values, "specialDays"));
  const lines = field === "week" ? weekLines : specialDayLines;
  const words =
    read.ok && read.value !== null
      ? lines(read.value, hoursWords(locale))
      : textIn(values, field).split("\n");
  return words.join(locale === "zh" ? "；" : "; ");
}

/** What was said in one field, in words; a line where nothing was. */
function saidWords(locale: Locale, values: EditValues | null, field: ChannelField): string {
  const t = getTranslator(locale, "channel");
  const text = textIn(values, field);
  if (text === "") return "—";
  switch (field) {
    case "week":
    case "specialDays":
      return hoursSaid(locale, values, field);
    case "oneTap":
    case "elderLine":
    case "textInstead":
      return answerWord(locale, text === "yes");
    case "origin":
      return t(`origin.${CHANNEL_ORIGINS.find((one) => one === text) ?? "regulator"}`);
    case "checkedOn":
      return formatDate(locale, new Date(text));
    default:
      return text;
  }
}

/** What a declaration was and is, a line for each field that differs. */
export function channelLines(
  locale: Locale,
  old: EditValues | null,
  after: EditValues | null,
): readonly string[] {
  if (old === null) return [channelName(locale, after)];
  const t = getTranslator(locale, "channel");
  const said = (values: EditValues | null, field: ChannelField) => saidWords(locale, values, field);
  const changed = CHANNEL_FIELDS.filter((field) => textIn(old, field) !== textIn(after, field));
  return [
    channelName(locale, old),
    ...changed.map((field) => `${t(`field.${field}`)}: ${said(old, field)} → ${said(after, field)}`),
    ...answerLines(locale, after),
  ];
}

/** The channel that was closed. */
export function closedLines(
  locale: Locale,
  old: EditValues | null,
  after: EditValues | null,
): readonly string[] {
  return [channelName(locale, old), ...answerLines(locale, after)];
}

/** What of the reports of its number that answered; nothing where none was. */
function answerLines(locale: Locale, after: EditValues | null): readonly string[] {
  const [answered, upTo] = [numberIn(after, "answered") ?? 0, numberIn(after, "upTo")];
  if (answered === 0) return [];
  const t = getTranslator(locale, "channel");
  const verdict = NUMBER_VERDICTS.find((one) => one === textIn(after, "verdict"));
  if (verdict === undefined || upTo === null) return [t("edit.answered.unsaid", { count: answered })];
  return [t(`edit.answered.${verdict}`, { count: answered, upTo })];
}

/** How many channels came from a table. */
export function manyLines(locale: Locale, after: EditValues | null): readonly string[] {
  const count = formatNumber(locale, numberIn(after, "channels") ?? 0);
  return [getTranslator(locale, "channel")("edit.many", { count })];
}

/** Another name or a number, with its source and the day it was checked. */
export function knownAsLines(values: EditValues | null): readonly string[] {
  return [["text", "source", "checkedOn"].map((key) => textIn(values, key)).join(" · ")];
}

/** What came along with a platform that was merged into this one; nothing in edits of before there were channels. */
export function cameAlongLines(locale: Locale, after: EditValues | null): readonly string[] {
  const countOf = (key: string) => numberIn(after, key) ?? 0;
  const came = { moved: countOf("moved"), closed: countOf("closed"), knownAs: countOf("knownAs") };
  if (came.moved === 0 && came.knownAs === 0) return [];
  return [getTranslator(locale, "channel")("edit.tookIn", came)];
}

/** The industry before and after. */
export function industryLines(
  locale: Locale,
  old: EditValues | null,
  after: EditValues | null,
): readonly string[] {
  const t = getTranslator(locale, "channel");
  const said = (values: EditValues | null) =>
    t(`industry.${INDUSTRIES.find((one) => one === textIn(values, "industry")) ?? "none"}`);
  return [t("edit.industry", { before: said(old), after: said(after) })];
}
