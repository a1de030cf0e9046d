import type { ReactNode } from "react";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { conversationWords } from "../conversation-words";
import { ConversationButtons, ConversationCaveats } from "../decide-conversation";

interface ConversationsAnsweredProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}

/** Every conversation that the company claims, each with its two buttons or with the answer that was given. */
export function ConversationsAnswered({ locale, screen }: ConversationsAnsweredProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const busy = getTranslator(locale, "common")("actions.busy");
  if (screen.conversations.length === 0) return <p>{t("act.contact.none")}</p>;
  return (
    <ul role="list" className="border-t border-line">
      {screen.conversations.map((conversation) => (
        <li key={conversation.id} className="flex flex-col gap-3 border-b border-line py-5">
          <p>{t("event.contactDetail", conversationWords(locale, conversation, screen.now))}</p>
          <ConversationCaveats locale={locale} conversation={conversation} />
          {conversation.answer === null ? (
            <ConversationButtons
              locale={locale}
              number={screen.number}
              conversationId={conversation.id}
              yes={t("act.contact.yes")}
              no={t("act.contact.no")}
              busy={busy}
            />
          ) : (
            <p className="text-ink2">
              {conversation.answer === "revoked"
                ? t("act.contact.revoked")
                : t("act.contact.answered", { answer: t(`act.contact.${conversation.answer}`) })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
