import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Search by number: a GET form, so that the result is a link. */
export function SearchBox({
  locale,
  query,
}: {
  readonly locale: Locale;
  readonly query: string | null;
}): ReactNode {
  const t = getTranslator(locale, "company");
  return (
    <form action={`/${locale}/company`} method="get" role="search" className="flex items-center gap-2">
      <span className="relative max-lg:grow">
        <Icon
          name="search"
          size="1em"
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink3"
        />
        <input
          type="search"
          name="q"
          defaultValue={query ?? ""}
          required
          maxLength={64}
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          className="control w-60 pl-8 max-lg:w-full"
        />
      </span>
      <Button type="submit">{t("search.button")}</Button>
    </form>
  );
}
