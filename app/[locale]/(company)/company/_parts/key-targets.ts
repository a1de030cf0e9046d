import type { Locale } from "@/lib/base/i18n/locale";
import type { CompanyComplaintScreen } from "@/lib/complaint/screens/company-complaint";
import type { CompanyFormName } from "@/lib/complaint/screens/company-choices";
import type { CompanyInboxScreen } from "@/lib/complaint/screens/company-inbox";
import { complaintHref, inboxHref, type InboxAddress } from "./inbox-address";
import type { KeyTargets } from "./key-bar";

/** The neighbours in the list, and the forms that are possible now. Past the end of a page its next page opens. */
export function keyTargets(
  locale: Locale,
  screen: Pick<CompanyComplaintScreen, "number" | "choices">,
  inbox: Pick<CompanyInboxScreen, "lines" | "next" | "previous">,
  address: InboxAddress,
): KeyTargets {
  const at = inbox.lines.findIndex((line) => line.number === screen.number);
  const open = (index: number): string | null => {
    const line = index < 0 ? undefined : inbox.lines[index];
    return line === undefined ? null : complaintHref(locale, line.number, address, { form: line.form });
  };
  const page = (place: Partial<InboxAddress>): string =>
    inboxHref(locale, { ...address, after: null, before: null, ...place });
  const form = (wanted: CompanyFormName): string | null =>
    screen.choices.forms.includes(wanted)
      ? `${complaintHref(locale, screen.number, address, { form: wanted })}#act`
      : null;
  return {
    next: open(at + 1) ?? (inbox.next === null ? null : page({ after: inbox.next })),
    previous: open(at - 1) ?? (at > 0 || inbox.previous === null ? null : page({ before: inbox.previous })),
    propose: form("propose"),
    reply: form("message"),
  };
}
