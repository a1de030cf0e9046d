import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/lib/base/i18n/locale";

/** The language of a page's address; any other language is not found. */
export async function localeOf(params: Promise<{ readonly locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}
