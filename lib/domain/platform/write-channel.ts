// A declaration as it is typed: what readChannel reads. Source: docs/domain/channels.md.
import type { ChannelDeclaration, TypedChannel } from "./channel";
import { specialDayLines, weekLines, type HoursWords } from "./write-hours";

/** For the log of edits, which has one language. */
export const PLAIN_HOURS_WORDS: HoursWords = {
  days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  to: "-",
  allDay: "all day",
  closed: "closed",
  everyDay: "daily",
};

function answerText(answer: boolean | null): string {
  if (answer === null) return "";
  return answer ? "yes" : "no";
}

/** Every field as text, hours in the words of a language. */
export function writeChannel(declaration: ChannelDeclaration, words: HoursWords): TypedChannel {
  const { kind, where, hours, botVendor, origin, source, checkedOn } = declaration;
  return {
    kind,
    where,
    week: hours === null ? "" : weekLines(hours, words).join("\n"),
    specialDays: hours === null ? "" : specialDayLines(hours, words).join("\n"),
    oneTap: answerText(declaration.oneTap),
    elderLine: answerText(declaration.elderLine),
    textInstead: answerText(declaration.textInstead),
    botVendor,
    origin,
    source,
    checkedOn,
  };
}
