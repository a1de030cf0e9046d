// A channel of a platform as it is declared: where people reach it, when, and what is said of it. Whether what is said holds is
// another question. Source: docs/domain/channels.md.
import { CHANNELS, type Channel } from "../complaint/complaint";
import { cleanText } from "../shared/clean-text";
import { LIMITS, textLength, type LimitedField } from "../shared/limits";
import { visibleText } from "../shared/mend-typed";
import type { ChannelHours } from "./channel-hours";
import { platformNameKey } from "./platform-name";
import { HOURS_FAULTS, readHours } from "./read-hours";

/** Whose word it is: the platform's own, or what a regulator found. */
export const CHANNEL_ORIGINS = ["platform", "regulator"] as const;
export type ChannelOrigin = (typeof CHANNEL_ORIGINS)[number];

/** What became of a channel with one of its versions. */
export const CHANNEL_DEEDS = ["declared", "changed", "closed", "moved"] as const;
export type ChannelDeed = (typeof CHANNEL_DEEDS)[number];

/** So many may be open of one platform. */
export const MOST_CHANNELS = 600;

/** Whether a platform may take in the open channels of another one, by their keys: one that it has too comes to nothing. */
export function fitsTogether(own: readonly string[], others: readonly string[]): boolean {
  const all = new Set([...own, ...others]);
  return all.size === own.length || all.size <= MOST_CHANNELS;
}

export interface ChannelDeclaration {
  readonly kind: Channel;
  /** A telephone number, an address, or the way through the menus. */
  readonly where: string;
  /** Null: not known. */
  readonly hours: ChannelHours | null;
  /** One tap, key or phrase from its first screen puts one in the queue for a person. Null: nobody said. */
  readonly oneTap: boolean | null;
  /** A way that puts older and disabled people through first. */
  readonly elderLine: boolean | null;
  /** Text instead of voice, for people who cannot hear or speak. */
  readonly textInstead: boolean | null;
  /** Who made the bot; empty when not known. */
  readonly botVendor: string;
  readonly origin: ChannelOrigin;
  /** Where it was read. */
  readonly source: string;
  /** The day on which somebody checked it, YYYY-MM-DD. */
  readonly checkedOn: string;
}

/** The same as typed into a form or a table. */
export type TypedChannel = Readonly<
  Record<Exclude<keyof ChannelDeclaration, "hours"> | "week" | "specialDays", string>
>;
export type ChannelField = keyof TypedChannel;

/** In the order of the form, which a table has too. */
export const CHANNEL_FIELDS = [
  "kind",
  "where",
  "week",
  "specialDays",
  "oneTap",
  "elderLine",
  "textInstead",
  "botVendor",
  "origin",
  "source",
  "checkedOn",
] as const satisfies readonly ChannelField[];

export const CHANNEL_FAULTS = [
  "kind_unknown",
  "where_needed",
  "text_too_long",
  "number_with_letters",
  "number_unreadable",
  "number_length",
  "address_unreadable",
  "answer_unreadable",
  "origin_unknown",
  "source_needed",
  "day_needed",
  "day_unreadable",
  "day_in_future",
  ...HOURS_FAULTS,
] as const;
export type ChannelFault = (typeof CHANNEL_FAULTS)[number];

/** What is wrong with one field; `at` are the words that it is wrong with, where a field holds several. */
export interface ChannelProblem {
  readonly field: ChannelField;
  readonly fault: ChannelFault;
  readonly at: string;
}

const FEWEST_DIGITS = 3;
const MOST_DIGITS = 20;

/** Digits as they are dialled: no blanks, brackets and hyphens; `+` stays in front. */
export function dialled(number: string): string {
  return visibleText(number).replace(/[\s().\-\u2010-\u2015\u2212]/g, "");
}

/** Why this is no telephone number, or null. */
export function numberFault(typed: string): ChannelFault | null {
  const digits = dialled(typed);
  if (/\p{L}/u.test(digits)) return "number_with_letters";
  if (!/^\+?\d+$/.test(digits)) return "number_unreadable";
  const { length } = digits.replace("+", "");
  return length < FEWEST_DIGITS || length > MOST_DIGITS ? "number_length" : null;
}

/** Equal for two numbers that are one: China's prefix is the same as none. */
export function numberKey(number: string): string {
  return dialled(number).replace(/^(?:\+|00)86/, "");
}

/** Equal for two channels of one platform that are one. */
export function channelKey({ kind, where }: Pick<ChannelDeclaration, "kind" | "where">): string {
  const place = kind === "hotline" ? numberKey(where) : platformNameKey(where).replace(/[→➔>»/]+/gu, ">");
  return `${kind} ${place}`;
}

const MAILBOX = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

function tooLong(text: string, field: LimitedField): boolean {
  return textLength(text) > LIMITS[field];
}

function whereFault(kind: Channel | undefined, where: string): ChannelFault | null {
  if (where === "") return "where_needed";
  if (tooLong(where, "channel_where")) return "text_too_long";
  if (kind === "hotline") return numberFault(where);
  return kind === "email" && !MAILBOX.test(where) ? "address_unreadable" : null;
}

const YES: readonly string[] = ["yes", "是", "有", "y", "true"];
const NO: readonly string[] = ["no", "否", "没有", "无", "n", "false"];
const UNKNOWN: readonly string[] = ["", "unknown", "不详", "未知"];

/** Undefined: it is none of yes, no and not said. */
function answerOf(typed: string): boolean | null | undefined {
  const word = visibleText(typed).trim().toLowerCase();
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  return UNKNOWN.includes(word) ? null : undefined;
}

/** Why this is no day on which something was checked by `today`, or null. */
export function checkedDayFault(day: string, today: string): ChannelFault | null {
  if (day === "") return "day_needed";
  // Neither the calendar nor PostgreSQL has a year 0.
  const ms = /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(day)) return "day_unreadable";
  return day > today ? "day_in_future" : null;
}

/** One line: blanks of every kind are one. */
function line(typed: string): string {
  return cleanText(typed).replace(/\s+/gu, " ");
}

/**
 * A declaration from what was typed, or everything that is wrong with it, one fault a field. `today` is the day in China,
 * YYYY-MM-DD: nothing was checked on a later one.
 */
export function readChannel(
  typed: TypedChannel,
  today: string,
):
  | { readonly ok: true; readonly value: ChannelDeclaration }
  | { readonly ok: false; readonly problems: readonly ChannelProblem[] } {
  const kind = CHANNELS.find((one) => one === typed.kind);
  const origin = CHANNEL_ORIGINS.find((one) => one === typed.origin);
  const [where, source, botVendor] = [line(typed.where), line(typed.source), line(typed.botVendor)];
  const checkedOn = typed.checkedOn.trim();
  const hours = readHours(typed.week, typed.specialDays);
  const answers = (["oneTap", "elderLine", "textInstead"] as const).map((field) => {
    return { field, answer: answerOf(typed[field]) };
  });
  const faults: readonly (readonly [ChannelField, ChannelFault | null, string?])[] = [
    ["kind", kind === undefined ? "kind_unknown" : null],
    ["where", whereFault(kind, where)],
    [hours.ok ? "week" : hours.field, hours.ok ? null : hours.fault, hours.ok ? "" : hours.at],
    ...answers.map(
      ({ field, answer }) => [field, answer === undefined ? "answer_unreadable" : null] as const,
    ),
    ["botVendor", tooLong(botVendor, "bot_vendor") ? "text_too_long" : null],
    ["origin", origin === undefined ? "origin_unknown" : null],
    ["source", source === "" ? "source_needed" : tooLong(source, "channel_source") ? "text_too_long" : null],
    ["checkedOn", checkedDayFault(checkedOn, today)],
  ];
  const problems = faults.flatMap(([field, fault, at = typed[field]]) =>
    fault === null ? [] : [{ field, fault, at }],
  );
  if (problems.length > 0 || kind === undefined || origin === undefined || !hours.ok)
    return { ok: false, problems };
  const [oneTap = null, elderLine = null, textInstead = null] = answers.map(({ answer }) => answer);
  return {
    ok: true,
    value: {
      kind,
      where,
      hours: hours.value,
      oneTap,
      elderLine,
      textInstead,
      botVendor,
      origin,
      source,
      checkedOn,
    },
  };
}
