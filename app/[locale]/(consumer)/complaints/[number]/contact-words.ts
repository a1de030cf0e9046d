import { formatDuration, formatNearInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

type Contact = ComplaintScreen["conversations"][number];

/** Who, when, by what, how long: the parts of a claimed contact in words. */
export function contactWords(locale: Locale, contact: Contact, now: Date) {
  const t = getTranslator(locale, "complaint");
  return {
    person: t(
      contact.personNew === true ? "decision.answer_contact.newPerson" : "decision.answer_contact.person",
      { name: contact.personName, no: contact.personNo },
    ),
    when: formatNearInstant(locale, contact.startedAt, now),
    channel: getTranslator(locale, "domain")(`channel.${contact.channel}`),
    duration: formatDuration(locale, contact.seconds),
  };
}
