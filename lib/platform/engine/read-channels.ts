// The channels of a pasted or uploaded table, one a line, and everything that is wrong with a line. Columns have the order of the
// first line when it names them.
import { CHANNELS } from "@/lib/domain/complaint/complaint";
import {
  CHANNEL_FIELDS,
  CHANNEL_ORIGINS,
  channelKey,
  readChannel,
  type ChannelField,
  type ChannelProblem,
  type TypedChannel,
} from "@/lib/domain/platform/channel";
import { tableRows } from "@/lib/base/forms/table-rows";
import { CATALOGUES } from "@/lib/base/i18n/catalogue";
import { LOCALES } from "@/lib/base/i18n/locale";

export interface ChannelLine {
  /** As the table counts, from 1. */
  readonly line: number;
  readonly typed: TypedChannel;
  readonly problems: readonly ChannelProblem[];
  /** The line that has the same channel before this one, 0 when the platform has it already, null when nobody has. */
  readonly alike: number | null;
}

const lower = (text: string): string => text.trim().toLowerCase();

/** The name that the form has for a field in any language, or its name in code. */
function headOf(cell: string): ChannelField | null {
  const names = (field: ChannelField) => LOCALES.map((locale) => CATALOGUES[locale].channel.field[field]);
  return CHANNEL_FIELDS.find((field) => [field, ...names(field)].map(lower).includes(lower(cell))) ?? null;
}

/** The order that a first line gives its columns; null when it is no head. */
function orderOf(cells: readonly string[]): readonly (ChannelField | null)[] | null {
  const order = cells.map(headOf);
  return order.includes("kind") && order.includes("where") ? order : null;
}

/** A word of a catalogue as its word in code; as it was typed when it is none. */
function coded<Word extends string>(
  typed: string,
  words: readonly Word[],
  namesOf: (word: Word) => readonly string[],
): string {
  return words.find((word) => [word, ...namesOf(word)].map(lower).includes(lower(typed))) ?? typed;
}

function typedOf(cell: (field: ChannelField) => string): TypedChannel {
  const { kind, origin, ...rest } = Object.fromEntries(
    CHANNEL_FIELDS.map((field) => [field, cell(field)]),
  ) as Record<ChannelField, string>;
  return {
    ...rest,
    kind: coded(kind, CHANNELS, (word) => LOCALES.map((locale) => CATALOGUES[locale].domain.channel[word])),
    origin: coded(origin, CHANNEL_ORIGINS, (word) =>
      LOCALES.map((locale) => CATALOGUES[locale].channel.origin[word]),
    ),
  };
}

/**
 * Every line with what is wrong with it. `today`: the day in China, YYYY-MM-DD.
 * @param taken keys of the channels that the platform has
 */
export function readChannels(text: string, today: string, taken: readonly string[]): readonly ChannelLine[] {
  const rows = tableRows(text);
  const order = orderOf(rows[0]?.cells ?? []);
  const seen = new Map(taken.map((key) => [key, 0]));
  return (order === null ? rows : rows.slice(1)).map(({ line, cells }) => {
    const typed = typedOf((field) => cells[(order ?? CHANNEL_FIELDS).indexOf(field)] ?? "");
    const read = readChannel(typed, today);
    if (!read.ok) return { line, typed, problems: read.problems, alike: null };
    const key = channelKey(read.value);
    const alike = seen.get(key) ?? null;
    if (alike === null) seen.set(key, line);
    return { line, typed, problems: [], alike };
  });
}
