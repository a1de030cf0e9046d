import { formatDuration, formatNearInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";

type Conversation = ComplaintScreen["conversations"][number];

/** Who, when, by what, how long: the parts of a claimed conversation in words. */
export function conversationWords(locale: Locale, conversation: Conversation, now: Date) {
  const t = getTranslator(locale, "complaint");
  return {
    person: t(
      conversation.personNew === true
        ? "decision.answer_contact.newPerson"
        : "decision.answer_contact.person",
      { name: conversation.personName, no: conversation.personNo },
    ),
    when: formatNearInstant(locale, conversation.startedAt, now),
    channel: getTranslator(locale, "domain")(`channel.${conversation.channel}`),
    duration: formatDuration(locale, conversation.seconds),
  };
}
