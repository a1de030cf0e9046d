import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ConversationNumbers } from "@/app/[locale]/_platform/conversation-numbers";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { DoneNote } from "@/app/[locale]/(regulator)/regulator/_parts/done-note";
import { EditHistory } from "@/app/[locale]/(regulator)/regulator/_parts/platform-edits";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { UnlistedForms } from "@/app/[locale]/(regulator)/regulator/_parts/unlisted-forms";
import { UsersForm } from "@/app/[locale]/(regulator)/regulator/_parts/users-form";
import { WaitingUsersBox } from "@/app/[locale]/(regulator)/regulator/_parts/waiting-users";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { LinkButton } from "@/app/_ui/link-button";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { nameIn } from "@/lib/base/i18n/name-in";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { registryEntryScreen, type RegistryEntryScreen } from "@/lib/platform/screens/platform-registry";

interface EntryProps {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: EntryProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "regulator")("platforms.title") };
}

/** What was just done, by the word in the address. */
const DONE = ["listed", "saved", "proposed", "confirmed", "refused", "withdrawn"] as const;

/** What can be edited now: a count that waits is decided before another is typed. */
function Editing({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: RegistryEntryScreen;
}): ReactNode {
  const { platform, edits } = screen;
  const { waiting, version } = edits;
  if (waiting !== null)
    return <WaitingUsersBox locale={locale} platformId={platform.id} version={version} waiting={waiting} />;
  return platform.state === "listed" ? (
    <UsersForm locale={locale} screen={screen} />
  ) : (
    <UnlistedForms locale={locale} screen={screen} />
  );
}

/** The other pages of its file; what people report beside what it says is public, and there for a listed platform alone. */
function filePages(
  locale: Locale,
  { slug, state }: RegistryEntryScreen["platform"],
): readonly { readonly href: string; readonly words: string }[] {
  const file = `/${locale}/regulator/platforms/${slug}`;
  const compared = {
    href: `/${locale}/platforms/${slug}/side-by-side`,
    words: getTranslator(locale, "evidence")("compare.link"),
  };
  return [
    { href: `${file}/channels`, words: getTranslator(locale, "channel")("desk.link") },
    { href: `${file}/obligations`, words: getTranslator(locale, "obligation")("title") },
    ...(state === "listed" ? [compared] : []),
  ];
}

/** One platform: its size with source and date, or the confirmation of a name that consumers typed. */
export default async function EntryPage({ params, searchParams }: EntryProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const screen = await registryEntryScreen(actor, (await params).slug);
  if (screen === null) notFound();
  const asked = queryValue(await searchParams, "done");
  const done = DONE.find((word) => word === asked);
  const { platform } = screen;
  const t = getTranslator(locale, "regulator");
  const name = nameIn(locale, platform);
  const company = platform.company === null ? null : nameIn(locale, platform.company);
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader
        above={
          <Breadcrumb
            label={t("complaint.breadcrumb")}
            crumbs={[
              { label: t("place"), href: `/${locale}/regulator` },
              { label: t("platforms.title"), href: `/${locale}/regulator/platforms` },
              { label: name },
            ]}
          />
        }
        title={name}
        below={platform.state === "unlisted" ? t("complaint.unlisted") : company}
        aside={
          platform.state === "listed" ? (
            <LinkButton href={`/${locale}/platforms/${platform.slug}`}>{t("platforms.public")}</LinkButton>
          ) : undefined
        }
      />
      {done === undefined ? null : <DoneNote>{t(`edits.done.${done}`)}</DoneNote>}
      <ul className="mb-5 flex flex-wrap gap-x-5">
        {filePages(locale, platform).map(({ href, words }) => (
          <li key={href}>
            <a className="link link-alone" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      <div className="max-w-2xl">
        {screen.conversations === null ? null : (
          <div className="mb-6">
            <ConversationNumbers locale={locale} conversations={screen.conversations} />
          </div>
        )}
        <Editing locale={locale} screen={screen} />
        <EditHistory locale={locale} edits={screen.edits} />
      </div>
    </RegulatorShell>
  );
}
