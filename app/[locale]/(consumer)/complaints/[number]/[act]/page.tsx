import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { BackLink } from "@/app/_ui/back-link";
import { LinkButton } from "@/app/_ui/link-button";
import { gateComplaint } from "@/lib/sign-in/engine/gate";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { isFormAct, mayAct, type FormAct } from "../acts";
import { ownComplaint } from "../own-complaint";
import { ActForm } from "./act-form";

interface PageProps {
  readonly params: Promise<{ locale: string; number: string; act: string }>;
}

async function actOf(params: PageProps["params"]): Promise<FormAct> {
  const { act } = await params;
  return isFormAct(act) ? act : notFound();
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params);
  return {
    title: getTranslator(locale, "complaint")(`act.${await actOf(params)}.title`),
    robots: { index: false },
  };
}

/** One act on one complaint: what it means, and its form. When it is no longer possible, the page says so. */
export default async function ActPage({ params }: PageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const act = await actOf(params);
  const { number } = await params;
  await gateComplaint(decodeURIComponent(number));
  const screen = await ownComplaint(number);
  const t = getTranslator(locale, "complaint");
  const back = `/${locale}/complaints/${screen.number}`;
  const possible = mayAct(act, screen);
  const hours = String(screen.rulebook.reopen_floor_hours);
  return (
    <div className="page py-7">
      <div className="prose-width">
        <BackLink href={back}>{t("act.back")}</BackLink>
        <p className="mt-3 text-ink2">
          {t("page.about", { platform: nameIn(locale, screen.platform) })}{" "}
          <span className="nowrap">{screen.number}</span>
        </p>
        <h1 className="mt-1">{possible ? t(`act.${act}.title`) : t("act.gone")}</h1>
        <p className="mt-2 mb-7 text-ink2">
          {possible
            ? t(
                act === "details" && !screen.platform.listed ? "act.details.textUnlisted" : `act.${act}.text`,
                {
                  hours,
                },
              )
            : t("act.goneText")}
        </p>
        {possible ? (
          <ActForm locale={locale} act={act} screen={screen} />
        ) : (
          <LinkButton href={back} kind="filled">
            {t("act.back")}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
