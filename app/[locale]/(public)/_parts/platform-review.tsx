import type { ReactNode } from "react";
import { reviewReason } from "@/app/[locale]/_review/review-reason";
import { PersonText } from "@/app/_ui/person-text";
import { Icon } from "@/app/_ui/icon";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PublicReview } from "@/lib/platform/screens/platform";

/** The open review, with every threshold that was passed. A review is not a finding. */
export function PlatformReview({
  locale,
  triggers,
}: {
  readonly locale: Locale;
  readonly triggers: readonly PublicReview[];
}): ReactNode {
  const t = getTranslator(locale, "platform");
  const [first] = triggers;
  if (first === undefined) return null;
  return (
    <section
      aria-labelledby="review"
      className="rounded-box border-2 border-l-8 border-alarm bg-surface p-5 md:p-7"
    >
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id="review" className="flex items-center gap-3 wrap-anywhere break-keep text-alarm">
          <Icon name="flag" />
          {t("review.title", { state: t(`reviewState.${first.state}`) })}
        </h2>
        <span className="text-sm text-ink2">{t("review.notFinding")}</span>
      </div>
      <ul className="mt-3 space-y-1">
        {triggers.map((trigger) => (
          <li key={trigger.code} className="font-bold">
            {reviewReason(locale, trigger)}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink2">
        {t("review.opened", {
          date: formatDate(locale, first.openedAt),
          number: first.number,
          version: first.rulebookVersion,
        })}
      </p>
      {first.heldBecause === null ? null : (
        <p className="mt-1 text-sm text-ink2">
          {t("review.held")} <PersonText text={first.heldBecause} />
        </p>
      )}
    </section>
  );
}
