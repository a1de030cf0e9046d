// Where each role works.
import type { StaffRole } from "@/lib/domain/people/actor";
import type { Locale } from "@/lib/base/i18n/locale";

/** The first page of a role. */
export function staffHome(locale: Locale, role: StaffRole): string {
  const place = role === "company_agent" || role === "company_manager" ? "company" : "regulator";
  return `/${locale}/${place}`;
}
