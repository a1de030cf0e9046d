import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { TextInput } from "@/app/_ui/text-input";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Asks the answers; a plain GET form. */
export function HelpSearch({
  locale,
  query,
}: {
  readonly locale: Locale;
  readonly query: string;
}): ReactNode {
  const t = getTranslator(locale, "help");
  return (
    <form action={`/${locale}/help`} method="get" role="search" className="flex flex-wrap items-end gap-3">
      <div className="w-full max-w-md elder:max-w-none">
        <TextInput
          id="q"
          name="q"
          label={t("search")}
          help={t("searchHint")}
          defaultValue={query}
          maxLength={60}
          autoComplete="off"
        />
      </div>
      <Button type="submit" kind="filled">
        {t("submit")}
      </Button>
      {query === "" ? null : <LinkButton href={`/${locale}/help`}>{t("all")}</LinkButton>}
    </form>
  );
}
