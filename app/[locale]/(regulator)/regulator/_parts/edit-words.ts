// An edit in words: from what to what. Numbers come from the log, not from today's state.
import { listIn, textIn, type EditValues } from "@/lib/domain/shared/edit-log";
import { canonical } from "@/lib/domain/shared/event-chain";
import { formatDate, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import {
  cameAlongLines,
  channelLines,
  closedLines,
  industryLines,
  knownAsLines,
  manyLines,
} from "@/app/[locale]/(regulator)/regulator/_parts/channel-edit-words";
import type { EditLine } from "@/lib/platform/screens/platform-edits";

const words = (locale: Locale) => getTranslator(locale, "regulator");

/** A count of users with its source and day, or "unknown". */
export function countWords(locale: Locale, values: EditValues | null): string {
  const t = words(locale);
  const { users, usersSource, usersAsOf } = values ?? {};
  const count =
    typeof users === "number"
      ? t("edits.users", { users: formatNumber(locale, users) })
      : t("platforms.unknown");
  if (typeof usersSource !== "string" || typeof usersAsOf !== "string") return count;
  const day = formatDate(locale, new Date(usersAsOf));
  return t("edits.count", { count, source: usersSource, day });
}

function arrow(before: string, after: string): string {
  return `${before} → ${after}`;
}

function textOf(values: EditValues | null, key: string): string {
  return textIn(values, key) || "—";
}

/** Names and address of a platform, each with what it was. */
function listingLines({ old, new: after }: EditLine): readonly string[] {
  const shown = ["nameZh", "nameEn", "slug"].filter((key) => textOf(old, key) !== textOf(after, key));
  return shown.map((key) =>
    old === null ? textOf(after, key) : arrow(textOf(old, key), textOf(after, key)),
  );
}

function staffNumbers(values: EditValues | null): string {
  const people = [values, ...(listIn(values, "people") as readonly EditValues[])];
  const numbers = people.map((one) => textIn(one, "staffNo"));
  return numbers.filter((no) => no !== "").join(", ");
}

function numbersIn(values: EditValues | null): EditValues {
  const numbers = values?.["numbers"];
  return typeof numbers === "object" && numbers !== null && !Array.isArray(numbers)
    ? (numbers as EditValues)
    : {};
}

/** The version and every number that changed; lists that are too long for a log are named only. */
function rulebookLines({ old, new: after }: EditLine): readonly string[] {
  const version = textOf(after, "version");
  const changed = listIn(after, "changed").map((key) => (typeof key === "string" ? key : ""));
  const [was, is] = [numbersIn(old), numbersIn(after)];
  const said = (values: EditValues, key: string) => {
    const value = values[key];
    return value === undefined ? "…" : canonical(value);
  };
  return [
    old === null ? version : arrow(textOf(old, "version"), version),
    ...changed.map((key) => `${key}: ${arrow(said(was, key), said(is, key))}`),
  ];
}

/** What the edit changed, a line each; none where its name says it all. */
export function editLines(locale: Locale, line: EditLine): readonly string[] {
  const t = words(locale);
  switch (line.type) {
    case "users_set":
    case "users_proposed":
    case "users_confirmed":
      return [arrow(countWords(locale, line.old), countWords(locale, line.new))];
    case "users_refused":
    case "users_withdrawn":
      return [countWords(locale, line.new)];
    case "listed":
      return [
        ...listingLines(line),
        ...(line.members.length === 0 ? [] : [t("edits.members", { names: line.members.join(", ") })]),
      ];
    case "added":
      return listingLines(line);
    case "merged":
      return [];
    case "took_in":
      return [textOf(line.new, locale === "zh" ? "fromZh" : "fromEn"), ...cameAlongLines(locale, line.new)];
    case "channel_declared":
    case "channel_changed":
      return channelLines(locale, line.old, line.new);
    case "channels_declared":
      return manyLines(locale, line.new);
    case "channel_closed":
      return closedLines(locale, line.old, line.new);
    case "known_as_added":
      return knownAsLines(line.new);
    case "known_as_ended":
      return knownAsLines(line.old);
    case "industry_set":
      return industryLines(locale, line.old, line.new);
    case "member_added":
    case "password_reset":
      return [line.members.join(", ")];
    case "people_added":
      return [t("edits.staffNumbers", { numbers: staffNumbers(line.new) })];
    case "person_ended":
      return [t("edits.staffNumbers", { numbers: staffNumbers(line.old) })];
    case "published":
    case "installed":
      return rulebookLines(line);
    case "phrase_released":
    case "phrase_refused":
      return [textOf(line.new, "phrase")];
  }
}

/** Who made the edit. */
export function editorWords(locale: Locale, { by, name, proposer }: EditLine): string {
  const t = words(locale);
  if (proposer !== null) return t("edits.byTwo", { proposer, name });
  return t(`edits.by.${by}`, { name });
}
