import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { TextInput } from "@/app/_ui/text-input";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Searches the public list by name; a plain GET form. */
export function PlatformSearch({
  locale,
  query,
}: {
  readonly locale: Locale;
  readonly query: string;
}): ReactNode {
  const t = getTranslator(locale, "platform");
  return (
    <form
      action={`/${locale}/platforms`}
      method="get"
      role="search"
      className="mt-7 flex flex-wrap items-end gap-3"
    >
      <div className="w-full max-w-sm elder:max-w-none">
        <TextInput
          id="q"
          name="q"
          label={t("list.search")}
          defaultValue={query}
          maxLength={40}
          autoComplete="off"
        />
      </div>
      <Button type="submit" kind="filled">
        {t("list.submit")}
      </Button>
      {query === "" ? null : <LinkButton href={`/${locale}/platforms`}>{t("list.reset")}</LinkButton>}
    </form>
  );
}
