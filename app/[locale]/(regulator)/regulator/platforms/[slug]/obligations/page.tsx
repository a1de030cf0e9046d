import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ObligationTable } from "@/app/[locale]/_platform/obligation-table";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { PlatformCrumbs } from "@/app/[locale]/(regulator)/regulator/_parts/platform-crumbs";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { LinkButton } from "@/app/_ui/link-button";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { Unbroken } from "@/app/_ui/unbroken";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { formatFullInstant } from "@/lib/base/i18n/format";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import {
  platformObligationsScreen,
  type ObligationsScreen,
} from "@/lib/platform/screens/platform-obligations";

interface ObligationsProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: ObligationsProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "obligation")("title") };
}

/** How many lines are shown to be met, not met, and neither: not shown or not judged. */
function summaryOf({ lines }: NonNullable<ObligationsScreen["obligations"]>) {
  const count = (word: (typeof lines)[number]["met"]): number =>
    lines.filter(({ met }) => met === word).length;
  return { no: count("no"), yes: count("yes"), open: count("not_shown") };
}

/** What a platform owes and whether it is shown that it does it, by the counts of its public page. */
export default async function ObligationsPage({ params }: ObligationsProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const screen = await platformObligationsScreen(actor, (await params).slug);
  if (screen === null) notFound();
  const { platform, obligations } = screen;
  const t = getTranslator(locale, "obligation");
  const regulator = getTranslator(locale, "regulator");
  const listed = platform.state === "listed";
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader
        above={<PlatformCrumbs locale={locale} platform={platform} page={t("title")} />}
        title={t("titleOf", { name: nameIn(locale, platform) })}
        below={t("note")}
        aside={
          listed ? (
            <LinkButton href={`/${locale}/platforms/${platform.slug}#obligations`}>
              {regulator("platforms.public")}
            </LinkButton>
          ) : undefined
        }
      />
      {obligations === null ? (
        <p>{t("uncounted")}</p>
      ) : (
        <>
          <p className="text-lg font-bold">{t("summary", summaryOf(obligations))}</p>
          <p className="mt-1 mb-3 text-sm text-ink2">
            <Unbroken
              text={t(listed ? "counted" : "unlisted", {
                instant: formatFullInstant(locale, obligations.asOf),
              })}
            />
          </p>
          <ObligationTable locale={locale} obligations={obligations} />
        </>
      )}
    </RegulatorShell>
  );
}
