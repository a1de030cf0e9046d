// Which pages the header and the footer lead to. Only pages that exist stand here.
import type { MenuItem } from "@/app/_ui/shell/public-header";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

export function menuItems(locale: Locale): readonly MenuItem[] {
  const t = getTranslator(locale, "common");
  return [
    { href: `/${locale}/file`, label: t("nav.file") },
    { href: `/${locale}/track`, label: t("nav.track") },
    { href: `/${locale}/platforms`, label: t("nav.platforms") },
    { href: `/${locale}/rules`, label: t("nav.rules") },
  ];
}

export function footerLinks(locale: Locale): readonly MenuItem[] {
  const t = getTranslator(locale, "common");
  return [
    { href: `/${locale}/rules`, label: t("nav.rulesFooter") },
    { href: `/${locale}/privacy`, label: t("nav.privacy") },
    { href: `/${locale}/accessibility`, label: t("nav.accessibility") },
    { href: `/${locale}/sign-in`, label: t("nav.signIn") },
    { href: `/${locale}/sign-in/staff`, label: t("nav.staffSignIn") },
  ];
}
