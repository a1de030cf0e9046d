import type { ReactNode } from "react";
import { ConversationMark } from "@/app/_ui/clock/conversation-mark";
import { formatDuration, formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { LogLine } from "@/lib/complaint/screens/complaint-log";
import { NewTag } from "./new-tag";

type Conversation = NonNullable<LogLine["conversation"]>;

interface ConversationListProps<Shown extends Conversation> {
  readonly locale: Locale;
  readonly conversations: readonly Shown[];
  /** The company's own words for a withdrawn conversation; otherwise the general ones. */
  readonly revoked?: string;
  /** Controls beside one conversation. */
  readonly act?: (conversation: Shown) => ReactNode;
}

/** The conversations that the company recorded, and the consumer's answer to each. */
export function ConversationList<Shown extends Conversation>(props: ConversationListProps<Shown>): ReactNode {
  const { locale, conversations, revoked, act } = props;
  const d = getTranslator(locale, "domain");
  if (conversations.length === 0) return <p className="text-ink2">{d("complaint.noConversations")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {conversations.map((one) => (
        <li key={one.id} className="flex gap-2">
          <span className="mt-0.5">
            <ConversationMark look={one.answer ?? "attested"} />
          </span>
          <span>
            {d("complaint.conversation", {
              name: one.personName,
              no: one.personNo,
              instant: formatInstant(locale, one.startedAt),
              channel: d(`channel.${one.channel}`),
              duration: formatDuration(locale, one.seconds),
            })}
            {one.personNew === true ? <NewTag locale={locale} /> : null}
            {one.direction === "from_consumer" ? (
              <span className="block">{d("callByConsumer", { digits: one.callerDigits ?? "" })}</span>
            ) : null}
            <span className="block text-ink2">
              {one.answer === "revoked" && revoked !== undefined
                ? revoked
                : d(`complaint.answer.${one.answer ?? "attested"}`)}
            </span>
            {act?.(one)}
          </span>
        </li>
      ))}
    </ul>
  );
}
