// What a notification row carries for its words: facts, so that rendering it later needs nothing else.
import type { Locale } from "@/lib/i18n/locale";
import { nameIn } from "@/lib/i18n/name-in";

export type ToldFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Whose words: officers and supervisors read the same. */
export type Reader = "consumer" | "contact_owner" | "company" | "regulator";

export function readerOf(facts: ToldFacts): Reader {
  const audience = facts["audience"];
  return audience === "consumer" || audience === "contact_owner" || audience === "company"
    ? audience
    : "regulator";
}

export function textFact(facts: ToldFacts, name: string): string {
  const value = facts[name];
  return typeof value === "string" ? value : "";
}

/** The platform's name in the reader's language. */
export function platformFact(locale: Locale, facts: ToldFacts): string {
  return nameIn(locale, { nameZh: textFact(facts, "platformZh"), nameEn: textFact(facts, "platformEn") });
}

/** Null when the fact is missing or no instant. */
export function instantFact(facts: ToldFacts, name: string): Date | null {
  const value = new Date(textFact(facts, name));
  return Number.isNaN(value.getTime()) ? null : value;
}
