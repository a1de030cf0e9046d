// The words of a notice: what happened, and what its reader can do. The same in the product and in the mail.
import { getTranslator } from "@/lib/base/i18n/translator";
import type { Translator } from "@/lib/base/i18n/translator";
import type { Locale } from "@/lib/base/i18n/locale";
import { factPlatform, readerOf, factText } from "@/lib/notification/engine/notification-facts";
import type { RenderedFacts } from "@/lib/notification/engine/notification-facts";

export interface NoticeWords {
  readonly title: string;
  readonly what: string;
  readonly todo: string;
}

type Key = Parameters<Translator<"notification">>[0];

/** Throws when the catalogue has no such message for this reader; a test asks for all of them. */
export function noticeWords(locale: Locale, message: string, facts: RenderedFacts): NoticeWords {
  const t = getTranslator(locale, "notification");
  // Notices from before warnings were numbered have the hours in their message: warning_48.
  const [, hours] = /^warning_(\d+)$/.exec(message) ?? [];
  const key = hours === undefined ? message : "warning";
  const values = {
    hours: Number(hours ?? facts["hoursLeft"] ?? 0),
    number: factText(facts, "number"),
    predecessor: factText(facts, "predecessor"),
    platform: facts["unproved"] === true ? t("mail.yourPlatform") : factPlatform(locale, facts),
  };
  // Which key it is stands in the row; that it exists for every notice is tested.
  const say = (part: keyof NoticeWords) =>
    t(`notices.${readerOf(facts)}.${key}.${part}` as Key, values as never);
  return { title: say("title"), what: say("what"), todo: say("todo") };
}
