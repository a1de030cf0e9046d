// Which pages the header and the footer lead to. Only pages that exist stand here.
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
  ];
}

/** Whoever is signed in needs no way in; whoever came by number and access code may have an account all the same. */
export function footerLinks(locale: Locale, signedIn: boolean): readonly MenuItem[] {
  const t = getTranslator(locale, "common");
  const pages = [
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
