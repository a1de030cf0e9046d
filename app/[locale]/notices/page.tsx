import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { SubmitButton } from "@/app/_forms/submit-button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { localeOf } from "@/app/[locale]/_public/locale-of";
import { markRead } from "@/app/[locale]/notices/actions";
import { NoticeRow } from "@/app/[locale]/notices/notice-row";
import { noticesOrSignIn } from "@/app/[locale]/notices/reader";
import { gatePublic } from "@/lib/auth/gate";
import { getTranslator } from "@/lib/i18n/translator";
import { UNREAD_CAP, noticesScreen } from "@/lib/screens/notices";

interface NoticesProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ before?: string | string[] }>;
}

export async function generateMetadata({ params }: NoticesProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "notification")("page.title") };
}

/** A page's beginning as it stands in the address; what is no instant is the first page. */
function instantOf(text: string | string[] | undefined): Date | null {
  const instant = new Date(typeof text === "string" ? text : "");
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Everything that was told to whoever is signed in. */
export default async function NoticesPage({ params, searchParams }: NoticesProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const reader = noticesOrSignIn(await gatePublic(), locale);
  const { notices, unread, older } = await noticesScreen(
    reader,
    locale,
    instantOf((await searchParams).before),
  );
  const t = getTranslator(locale, "notification");
  const common = getTranslator(locale, "common");
  const count =
    unread < UNREAD_CAP
      ? t("page.unreadCount", { count: unread })
      : t("page.unreadCapped", { count: unread });
  return (
    <>
      <PageHeader title={t("page.title")} below={t("page.intro")} aside={unread === 0 ? undefined : count} />
      <div className="page py-7">
        {notices.length === 0 ? (
          <EmptyState>{t("page.empty")}</EmptyState>
        ) : (
          <Form id="notices" action={markRead} locale={locale} words={formWords(locale)}>
            {unread === 0 ? null : (
              <SubmitButton kind="outlined" intent="all" busy={common("actions.busy")}>
                {t("page.markAllRead")}
              </SubmitButton>
            )}
            <ol className="mt-4 flex flex-col">
              {notices.map((notice) => (
                <NoticeRow key={notice.id} locale={locale} notice={notice} />
              ))}
            </ol>
          </Form>
        )}
        {older === null ? null : (
          <LinkButton href={`/${locale}/notices?before=${encodeURIComponent(older.toISOString())}`}>
            {t("page.older")}
          </LinkButton>
        )}
      </div>
    </>
  );
}
