// The steps of a review, with dates.
import type { ProgressStep } from "@/app/_ui/stepper";
import type { ReviewState } from "@/lib/domain/review/review-lifecycle";
import { formatDay } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ReviewScreen } from "@/lib/review/screens/special-reviews";

const STEPS = [
  "opened",
  "notified",
  "statement",
  "investigating",
  "ordered",
  "rectifying",
  "retesting",
  "closed",
] as const;

/** After the notice comes the platform's statement. */
const CURRENT: Readonly<Record<ReviewState, (typeof STEPS)[number]>> = {
  opened: "opened",
  notified: "statement",
  investigating: "investigating",
  dismissed: "closed",
  ordered: "ordered",
  rectifying: "rectifying",
  retesting: "retesting",
  closed: "closed",
};

export function reviewSteps(
  locale: Locale,
  { review }: ReviewScreen,
): { readonly steps: readonly ProgressStep[]; readonly current: number } {
  const t = getTranslator(locale, "review");
  const dates: Readonly<Partial<Record<(typeof STEPS)[number], Date | null>>> = {
    opened: review.openedAt,
    notified: review.notifiedAt,
    closed: review.closedAt,
  };
  const steps = STEPS.map((key): ProgressStep => {
    const date = dates[key] ?? null;
    return { key, label: t(`steps.${key}`), ...(date === null ? {} : { note: formatDay(locale, date) }) };
  });
  return { steps, current: STEPS.indexOf(CURRENT[review.state]) };
}
