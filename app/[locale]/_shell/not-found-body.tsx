import type { ReactNode } from "react";
import { LinkButton } from "@/app/_ui/link-button";
import { requestedPath } from "@/lib/sign-in/engine/request";
import { localeOfPath } from "@/lib/sign-in/engine/return-path";
import { getTranslator } from "@/lib/base/i18n/translator";

/**
 * The same words for "not there" and "not yours", and two links. It has no shell of its own, because Next sends it along
 * with every page of its group.
 */
export async function NotFoundBody(): Promise<ReactNode> {
  const locale = localeOfPath(await requestedPath());
  const t = getTranslator(locale, "errors");
  return (
    <div className="page prose-width flex flex-col gap-4 py-15">
      <title>{t("notFound.title")}</title>
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.lead")}</p>
      <p>{t("notFound.complaint")}</p>
      <p className="flex flex-wrap gap-3">
        <LinkButton href={`/${locale}`} kind="filled">
          {t("home")}
        </LinkButton>
        <LinkButton href={`/${locale}/track`}>{t("track")}</LinkButton>
      </p>
    </div>
  );
}
