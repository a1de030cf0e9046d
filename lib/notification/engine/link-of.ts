// Where a notice leads: the page on which its reader can do what it asks for.
import { readerOf, factText } from "@/lib/notification/engine/notification-facts";
import type { RenderedFacts } from "@/lib/notification/engine/notification-facts";
import type { Locale } from "@/lib/base/i18n/locale";

/** A path of this site. `review`: the notice speaks of a special review. */
export function linkOf(locale: Locale, facts: RenderedFacts, review: boolean): string {
  const number = factText(facts, "number");
  if (number === "") return `/${locale}`;
  switch (readerOf(facts)) {
    case "consumer":
      return `/${locale}/complaints/${number}`;
    case "contact_owner":
      // The question is asked on the page of their own complaints: no link answers it by being opened.
      return `/${locale}/complaints`;
    case "former_contact":
      // Where it can be changed back, once they have signed in.
      return `/${locale}/complaints/${number}/reach`;
    case "company":
      return review
        ? `/${locale}/platforms/${factText(facts, "platformSlug")}`
        : `/${locale}/company/complaints/${number}`;
    case "regulator":
      return review ? `/${locale}/regulator/reviews/${number}` : `/${locale}/regulator/complaints/${number}`;
  }
}
