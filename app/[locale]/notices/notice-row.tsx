import type { ReactNode } from "react";
import { SubmitButton } from "@/app/_forms/submit-button";
import { Tag } from "@/app/_ui/tag";
import { formatFullInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { NoticeLine } from "@/lib/notification/screens/notices";

interface NoticeRowProps {
  readonly locale: Locale;
  readonly notice: NoticeLine;
}

const NUMBER = /(JT-\d{8}-[0-9A-Z]{8})/;

/** A complaint's number stays on one line. */
function withNumbers(text: string): ReactNode {
  return text.split(NUMBER).map((part, index) =>
    NUMBER.test(part) ? (
      <span key={index} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

/** One notice: what happened, when, what can be done, and where. */
export function NoticeRow({ locale, notice }: NoticeRowProps): ReactNode {
  const t = getTranslator(locale, "notification");
  return (
    <li className="flex flex-col gap-2 border-b border-line py-5 lg:flex-row lg:justify-between lg:gap-11 elder:lg:flex-col">
      <div className="min-w-0">
        <h2 className="text-base">
          {notice.unread ? (
            <>
              <Tag kind="filled">{t("page.unread")}</Tag>{" "}
            </>
          ) : null}
          <a className="link" href={notice.href}>
            {withNumbers(notice.title)}
          </a>
        </h2>
        <p className="mt-1 prose-width">{withNumbers(notice.what)}</p>
        <p className="mt-1 text-ink2 prose-width">{notice.todo}</p>
        <p className="mt-1 text-sm text-ink3">
          <time dateTime={notice.at.toISOString()}>{formatFullInstant(locale, notice.at)}</time>
        </p>
      </div>
      {notice.unread ? (
        <div className="shrink-0">
          <SubmitButton kind="plain" intent={notice.id} busy={t("page.markRead")}>
            {t("page.markRead")}
          </SubmitButton>
        </div>
      ) : null}
    </li>
  );
}
