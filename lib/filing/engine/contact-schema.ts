// A contact from the text of its field, with a kind word for what is wrong: the same as in a filing.
import { z } from "zod";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { readTypedContact } from "@/lib/contact/typed-contact";

/** As it was typed, once it can be one. */
export function contactSchema(locale: Locale) {
  const t = getTranslator(locale, "file");
  return z
    .string()
    .catch("")
    .superRefine((typed, context) => {
      const read = readTypedContact(typed);
      if ("refused" in read)
        context.addIssue({ code: "custom", message: t(`wrong.contact_${read.refused}`) });
    });
}
