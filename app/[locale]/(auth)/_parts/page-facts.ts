// The language and the return path, from the address of a page of this group.
import { notFound } from "next/navigation";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { safeReturnPath } from "@/lib/sign-in/engine/return-path";
import { isLocale } from "@/lib/base/i18n/locale";
import type { Locale } from "@/lib/base/i18n/locale";

export interface AuthPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export interface PageFacts {
  readonly locale: Locale;
  readonly returnTo: string | null;
  readonly query: Query;
}

export async function readPage({ params, searchParams }: AuthPageProps): Promise<PageFacts> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const query = await searchParams;
  return { locale, query, returnTo: safeReturnPath(queryValue(query, "return")) };
}
