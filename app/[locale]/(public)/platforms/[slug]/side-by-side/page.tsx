import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Fragment, type ReactNode } from "react";
import { whoIsCounted } from "@/app/[locale]/_channel/evidence-words";
import { JudgedLink } from "@/app/[locale]/_rules/judged-link";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Unbroken } from "@/app/_ui/unbroken";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { listedPlatform } from "@/lib/platform/screens/platform";
import { COMPARED_SHOWN, sideBySideScreen } from "@/lib/platform/screens/side-by-side";
import { ComparedChannel } from "./compared-channel";

interface SideBySideProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: SideBySideProps): Promise<Metadata> {
  const locale = await localeOf(params);
  const platform = await listedPlatform((await params).slug);
  if (platform === null) return {};
  return { title: getTranslator(locale, "evidence")("compare.title", { name: nameIn(locale, platform) }) };
}

/** What the name is followed by, cut after its marks. */
const PARTS = /(?<=[：、])|(?<=[:,]) /;

/** The name, and each of the three who speak in one line. */
function Title({ locale, name }: { readonly locale: Locale; readonly name: string }): ReactNode {
  const [mark, ...three] = getTranslator(locale, "evidence")("compare.title", { name: "" }).split(PARTS);
  const space = locale === "zh" ? "" : " ";
  return (
    <>
      {name}
      {mark}
      {three.map((part) => (
        <Fragment key={part}>
          {space}
          <span className="whitespace-nowrap">{part}</span>
        </Fragment>
      ))}
    </>
  );
}

/** What the platform says of its channels, what people report and what tests find, cell by cell. */
export default async function SideBySidePage({ params }: SideBySideProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gatePublic();
  const { slug } = await params;
  const screen = await sideBySideScreen(slug);
  if (screen === null) notFound();
  const { platform, known, asOf, days, more } = screen;
  const t = getTranslator(locale, "evidence");
  const platforms = getTranslator(locale, "common")("nav.platforms");
  return (
    <>
      <PageHeader
        title={<Title locale={locale} name={nameIn(locale, platform)} />}
        above={
          <Breadcrumb
            label={platforms}
            crumbs={[
              { label: platforms, href: `/${locale}/platforms` },
              { label: nameIn(locale, platform), href: `/${locale}/platforms/${slug}` },
            ]}
          />
        }
      />
      <div className="page pt-7 pb-19">
        <p className="prose-width">{t("compare.lead")}</p>
        <p className="mt-2 font-bold prose-width">{t("compare.noTestsLead")}</p>
        <JudgedLink locale={locale} part="side-by-side" />
        {known === null || asOf === null ? (
          <p className="mt-5">{t("notCounted")}</p>
        ) : (
          <>
            <p className="mt-2 text-sm text-ink3 prose-width">
              <Unbroken text={whoIsCounted(locale, days, asOf)} />
            </p>
            {known.length === 0 ? <EmptyState>{t("compare.empty")}</EmptyState> : null}
            {known.map((one, n) => (
              <ComparedChannel
                key={one.channel?.id ?? one.kind}
                id={`channel-${String(n)}`}
                locale={locale}
                known={one}
                days={days}
              />
            ))}
            {more ? <p className="mt-5 text-ink2">{t("compare.more", { max: COMPARED_SHOWN })}</p> : null}
          </>
        )}
      </div>
    </>
  );
}
