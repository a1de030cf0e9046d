import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { answerConversation } from "./actions";
import { BOX_FIELD } from "./acts";
import { conversationWords } from "./conversation-words";

interface DecideConversationProps {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
  readonly conversation: ComplaintScreen["conversations"][number];
}

/** Did a person contact you? Only the consumer's word counts. */
export function DecideConversation({ locale, screen, conversation }: DecideConversationProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const busy = getTranslator(locale, "common")("actions.busy");
  const { person, ...words } = conversationWords(locale, conversation, screen.now);
  const platform = nameIn(locale, screen.platform);
  // The person's name stands out: the sentence is cut where it comes in.
  const [before = "", after = ""] = t("decision.answer_contact.text", {
    platform,
    person: "\u0000",
    ...words,
  }).split("\u0000");
  return (
    <>
      <p>
        {before}
        <strong>{person}</strong>
        {after}
      </p>
      <ConversationCaveats locale={locale} conversation={conversation} />
      <ConversationButtons
        locale={locale}
        number={screen.number}
        conversationId={conversation.id}
        yes={t("decision.answer_contact.yes")}
        no={t("decision.answer_contact.no")}
        busy={busy}
        box="answer_contact"
      />
      {conversation.direction === "from_consumer" ? null : (
        <p className="text-sm text-ink2">{t("decision.answer_contact.note")}</p>
      )}
    </>
  );
}

/** What to know before answering: a newly listed person, or a call said to come from the consumer. */
export function ConversationCaveats({
  locale,
  conversation,
}: Pick<DecideConversationProps, "locale" | "conversation">): ReactNode {
  const t = getTranslator(locale, "complaint");
  return (
    <>
      {conversation.personNew === true ? <p>{t("decision.answer_contact.isNew")}</p> : null}
      {conversation.direction === "from_consumer" ? (
        <p>{t("decision.answer_contact.yourCall", { digits: conversation.callerDigits ?? "" })}</p>
      ) : null}
    </>
  );
}

interface ConversationButtonsProps {
  readonly locale: Locale;
  readonly number: string;
  readonly conversationId: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: string;
  /** The decision box that the form is in, if any. */
  readonly box?: string;
}

/** Two buttons on one conversation. */
export function ConversationButtons({
  locale,
  number,
  conversationId,
  yes,
  no,
  busy,
  box,
}: ConversationButtonsProps): ReactNode {
  return (
    <Form
      id={`conversation-${conversationId}`}
      action={answerConversation}
      locale={locale}
      words={formWords(locale)}
    >
      <HiddenField name="number" value={number} />
      <HiddenField name="contactId" value={conversationId} />
      {box === undefined ? null : <HiddenField name={BOX_FIELD} value={box} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton intent="yes" busy={busy}>
          {yes}
        </SubmitButton>
        <SubmitButton intent="no" kind="outlined" busy={busy}>
          {no}
        </SubmitButton>
      </div>
    </Form>
  );
}
