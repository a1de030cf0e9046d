import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { TextInput } from "@/app/_ui/text-input";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Two look-ups: one's own complaint, or a platform. The access code is entered on its own page. */
export function HomeLookUp({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "home");
  return (
    <div className="page">
      <div className="grid gap-9 border-b border-line py-9 lg:grid-cols-2 lg:gap-15 elder:lg:grid-cols-1">
        <section aria-labelledby="look-up-track">
          <h2 id="look-up-track">{t("lookUp.track")}</h2>
          <p className="mt-2 text-ink2">{t("lookUp.trackText")}</p>
          <div className="mt-4">
            <LinkButton href={`/${locale}/track`}>{t("lookUp.trackLink")}</LinkButton>
          </div>
        </section>
        <section aria-labelledby="look-up-platform">
          <h2 id="look-up-platform">{t("lookUp.platform")}</h2>
          <form
            action={`/${locale}/platforms`}
            method="get"
            role="search"
            className="mt-2 flex flex-wrap items-end gap-3"
          >
            <div className="min-w-0 grow">
              <TextInput
                id="platform-name"
                name="q"
                label={t("lookUp.platformName")}
                help={t("lookUp.platformHint")}
                maxLength={40}
                autoComplete="off"
              />
            </div>
            <Button type="submit">{t("lookUp.view")}</Button>
          </form>
        </section>
      </div>
    </div>
  );
}
