import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { Button } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";
import { TextInput } from "@/app/_ui/text-input";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateFiler } from "@/lib/sign-in/engine/gate";
import { LIMITS } from "@/lib/domain/shared/limits";
import { getTranslator } from "@/lib/base/i18n/translator";
import { choosePlatformScreen } from "@/lib/filing/screens/file-complaint";
import { formOf } from "./form-of";
import { PlatformChoices } from "./platform-choices";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "file")("choose.title") };
}

/** Before filing: which platform. A search by address, so that it works without JavaScript and can be linked to. */
export default async function ChoosePlatformPage({ params, searchParams }: PageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gateFiler();
  const asked = await searchParams;
  const named = queryValue(asked, "unlisted");
  const screen = await choosePlatformScreen(queryValue(asked, "q") ?? "", named ?? "");
  const { unlisted, meant } = screen;
  // A name that nothing listed is near to needs no question.
  if (unlisted !== "" && meant.length === 0) redirect(formOf(locale, unlisted));
  const t = getTranslator(locale, "file");
  const missing = (queryValue(asked, "missing") ?? "") !== "" || (named !== null && unlisted === "");
  return (
    <div className="page py-9">
      <div className="prose-width">
        <h1>{t("choose.heading")}</h1>
        <p className="mt-2 text-ink2">{t("choose.lead")}</p>
        <form
          action={`/${locale}/file`}
          method="get"
          role="search"
          className="mt-7 flex flex-wrap items-end gap-3"
        >
          <div className="min-w-60 grow">
            <TextInput
              id="q"
              name="q"
              label={t("choose.label")}
              help={t("choose.help")}
              defaultValue={screen.query}
              maxLength={LIMITS.platform_name}
              autoComplete="off"
            />
          </div>
          <Button type="submit" kind="filled" icon={<Icon name="search" />}>
            {t("choose.search")}
          </Button>
        </form>
        <PlatformChoices locale={locale} screen={screen} />
        <section id="unlisted" className="mt-11 border-t border-ink pt-5">
          <h2>{t("choose.unlisted.title")}</h2>
          <p className="mt-1 text-ink2">{t("choose.unlisted.lead")}</p>
          <form action={`/${locale}/file#meant`} method="get" className="mt-4 flex flex-wrap items-end gap-3">
            <div className="min-w-60 grow">
              <TextInput
                id="unlisted-name"
                name="unlisted"
                label={t("choose.unlisted.label")}
                defaultValue={screen.platforms.length === 0 ? screen.query : screen.unlisted}
                error={missing ? t("choose.unlisted.missing") : undefined}
                maxLength={LIMITS.platform_name}
                required
                autoComplete="off"
              />
            </div>
            <Button type="submit">
              {t("choose.unlisted.submit")}
              <Icon name="next" />
            </Button>
          </form>
        </section>
      </div>
    </div>
  );
}
