// The pages that header and footer link to.
import type { MenuItem } from "@/app/_ui/shell/public-header";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

export function menuItems(locale: Locale): readonly MenuItem[] {
  const t = getTranslator(locale, "common");
  return [
    { href: `/${locale}/file`, label: t("nav.file") },
    { href: `/${locale}/track`, label: t("nav.track") },
    { href: `/${locale}/platforms`, label: t("nav.platforms") },
    { href: `/${locale}/rules`, label: t("nav.rules") },
    { href: `/${locale}/help`, label: t("nav.help") },
  ];
}

/**
 * Somebody signed in gets no sign-in link; somebody who entered with number and access code does, as they may have an
 * account.
 */
export function footerLinks(locale: Locale, signedIn: boolean): readonly MenuItem[] {
  const t = getTranslator(locale, "common");
  const pages = [
    { href: `/${locale}/help`, label: t("nav.helpFooter") },
    { href: `/${locale}/contact`, label: t("nav.contact") },
    { href: `/${locale}/about`, label: t("nav.about") },
    { href: `/${locale}/rules`, label: t("nav.rulesFooter") },
    { href: `/${locale}/privacy`, label: t("nav.privacy") },
    { href: `/${locale}/accessibility`, label: t("nav.accessibility") },
  ];
  if (signedIn) return pages;
  return [
    ...pages,
    { href: `/${locale}/sign-in`, label: t("nav.signIn") },
    { href: `/${locale}/sign-in/staff`, label: t("nav.staffSignIn") },
  ];
}
