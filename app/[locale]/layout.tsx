import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { readDisplay } from "@/lib/base/display";
import { DEFAULT_LOCALE, HTML_LANG, isLocale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import "@/app/globals.css";

interface LocaleLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: LocaleLayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, "common");
  return {
    title: { default: t("brand"), template: t("titleTemplate", { page: "%s" }) },
    description: t("description"),
  };
}

/** The document: its language and how it is shown are decided on the server, so nothing flashes. */
export default async function LocaleLayout({ children, params }: LocaleLayoutProps): Promise<ReactNode> {
  const { locale: asked } = await params;
  // An unknown language gets the document as well: the page in it is "not found".
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const jar = await cookies();
  const display = readDisplay((name) => jar.get(name)?.value);
  return (
    <html
      lang={HTML_LANG[locale]}
      data-theme={display.theme}
      data-mode={display.mode}
      data-text={display.text}
    >
      <body>{children}</body>
    </html>
  );
}
