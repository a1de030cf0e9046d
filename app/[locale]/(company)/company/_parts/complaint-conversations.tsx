import type { ReactNode } from "react";
import { ConversationList } from "@/app/[locale]/_complaint/conversation-list";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import { RevokeForm } from "../complaints/[number]/revoke-form";
import type { InboxAddress } from "./inbox-address";

/** The company's conversations with the consumer (unconfirmed ones can be withdrawn), and when the first was due. */
export function ComplaintConversations({
  locale,
  screen,
  address,
}: {
  readonly locale: Locale;
  readonly screen: CompanyComplaintScreen;
  readonly address: InboxAddress;
}): ReactNode {
  const t = getTranslator(locale, "company");
  const { conversations, firstContact } = screen;
  const due = formatInstant(locale, firstContact.due);
  return (
    <>
      <ConversationList
        locale={locale}
        conversations={conversations}
        revoked={t("facts.revoked")}
        act={({ id, revocable }) =>
          revocable ? (
            <RevokeForm locale={locale} screen={screen} address={address} conversationId={id} />
          ) : null
        }
      />
      {firstContact.missed ? (
        <p className="mt-2 text-alarm">{t("facts.firstContactMissed", { instant: due })}</p>
      ) : firstContact.open ? (
        <p className="mt-2">{t("facts.firstContactBy", { instant: due })}</p>
      ) : null}
    </>
  );
}
