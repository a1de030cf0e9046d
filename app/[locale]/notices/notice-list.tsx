import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { SubmitButton } from "@/app/_forms/submit-button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { markRead } from "@/app/[locale]/notices/actions";
import { NoticeRow } from "@/app/[locale]/notices/notice-row";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { UNREAD_CAP, type NoticesScreen } from "@/lib/notification/screens/notices";

/** The words of the page's head. */
export function noticesHead(
  locale: Locale,
  unread: number,
): { readonly title: string; readonly below: string; readonly aside?: string } {
  const t = getTranslator(locale, "notification");
  const count = { count: unread };
  return {
    title: t("page.title"),
    below: t("page.intro"),
    ...(unread === 0
      ? {}
      : { aside: unread < UNREAD_CAP ? t("page.unreadCount", count) : t("page.unreadCapped", count) }),
  };
}

/** Notices newest first, each with its own button, and all of them with one. */
export function NoticeList({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: NoticesScreen;
}): ReactNode {
  const { notices, unread, older } = screen;
  const t = getTranslator(locale, "notification");
  const common = getTranslator(locale, "common");
  return (
    <>
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
        <p className="mt-5">
          <LinkButton href={`/${locale}/notices?before=${encodeURIComponent(older.toISOString())}`}>
            {t("page.older")}
          </LinkButton>
        </p>
      )}
    </>
  );
}
