// The facts of a notification row. Rendering its words needs nothing else.
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";

export type RenderedFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Whose words: officers and supervisors read the same. */
const OWN_WORDS = ["consumer", "contact_owner", "former_contact", "company"] as const;
export type Reader = (typeof OWN_WORDS)[number] | "regulator";

export function readerOf(facts: RenderedFacts): Reader {
  return OWN_WORDS.find((reader) => reader === facts["audience"]) ?? "regulator";
}

export function factText(facts: RenderedFacts, name: string): string {
  const value = facts[name];
  return typeof value === "string" ? value : "";
}

/** The platform's name in the reader's language. */
export function factPlatform(locale: Locale, facts: RenderedFacts): string {
  return nameIn(locale, { nameZh: factText(facts, "platformZh"), nameEn: factText(facts, "platformEn") });
}

/** Null when the fact is missing or no instant. */
export function factInstant(facts: RenderedFacts, name: string): Date | null {
  const value = new Date(factText(facts, name));
  return Number.isNaN(value.getTime()) ? null : value;
}
