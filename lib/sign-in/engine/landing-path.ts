// The one page on which a link to a complaint opens without a session. It is the same for every number, so that nobody learns
// from it which complaints there are. Source: docs/domain/notifications.md
import { safeReturnPath } from "@/lib/sign-in/engine/return-path";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";
import type { Locale } from "@/lib/base/i18n/locale";

/** The page of a complaint, for its consumer. */
function complaintPath(locale: Locale, number: string): string {
  return `/${locale}/complaints/${number}`;
}

/** A page of this complaint, in `locale`: the one that was asked for where it is one of its pages, else its first. */
export function pageOfComplaint(locale: Locale, number: string, asked: unknown): string {
  const first = complaintPath(locale, number);
  const path = safeReturnPath(asked)?.replace(/^\/(zh|en)(?=\/)/, `/${locale}`) ?? first;
  return path === first || path.startsWith(`${first}/`) || path.startsWith(`${first}?`) ? path : first;
}

/** The landing page of a link to `asked`, a page of this complaint; null where `number` can be no number. */
export function landingPath(locale: Locale, number: string, asked: string | null): string | null {
  const parsed = parseComplaintNumber(number);
  if (parsed === null) return null;
  const target = pageOfComplaint(locale, parsed, asked);
  const back = target === complaintPath(locale, parsed) ? "" : `&return=${encodeURIComponent(target)}`;
  return `/${locale}/track?number=${parsed}${back}`;
}
