import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ConversationNumbers } from "@/app/[locale]/_platform/conversation-numbers";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { ReviewComplaints } from "@/app/[locale]/(regulator)/regulator/_parts/review-complaints";
import { ReviewReasons } from "@/app/[locale]/(regulator)/regulator/_parts/review-reasons";
import { ReviewSide } from "@/app/[locale]/(regulator)/regulator/_parts/review-side";
import { reviewSteps } from "@/app/[locale]/(regulator)/regulator/_parts/review-steps";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { Stepper } from "@/app/_ui/stepper";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { formatDay, formatNumber } from "@/lib/base/i18n/format";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { specialReviewScreen } from "@/lib/review/screens/special-reviews";

interface ReviewProps {
  readonly params: Promise<{ locale: string; number: string }>;
  readonly searchParams: Promise<Query>;
}

const DAY_MS = 86_400_000;

export async function generateMetadata({ params }: ReviewProps): Promise<Metadata> {
  return { title: (await params).number };
}

/** The file of one special review. */
export default async function ReviewPage({ params, searchParams }: ReviewProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const screen = await specialReviewScreen(
    actor,
    (await params).number,
    queryValue(await searchParams, "after"),
  );
  if (screen === null) notFound();
  const { review, platform } = screen;
  const t = getTranslator(locale, "review");
  const { steps, current } = reviewSteps(locale, screen);
  const days = String(Math.floor((Date.now() - review.openedAt.getTime()) / DAY_MS) + 1);
  const users =
    review.users === null
      ? t("usersUnknown")
      : t("usersAtOpening", { users: formatNumber(locale, review.users) });
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader
        above={
          <Breadcrumb
            label={t("title")}
            crumbs={[
              { label: getTranslator(locale, "regulator")("place"), href: `/${locale}/regulator` },
              { label: t("title"), href: `/${locale}/regulator/reviews` },
              { label: review.number },
            ]}
          />
        }
        title={`${nameIn(locale, platform)} · ${t("one")}`}
        below={
          <>
            {t("head", { number: review.number, date: formatDay(locale, review.openedAt), days })}
            <span className="ml-4">{users}</span>
          </>
        }
        ruled={false}
      />
      <Stepper label={t("progress")} steps={steps} current={current} />
      {/* Why, then what to do, then the rows behind it: on a phone nobody scrolls past twenty rows to decide. */}
      <div className="mt-7 grid gap-x-9 gap-y-7 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] elder:lg:grid-cols-1">
        <div className="min-w-0">
          <ReviewReasons locale={locale} screen={screen} />
          {screen.conversations === null ? null : (
            <div className="mt-5">
              <ConversationNumbers locale={locale} conversations={screen.conversations} />
            </div>
          )}
        </div>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1 elder:lg:col-start-1 elder:lg:row-span-1 elder:lg:row-start-auto">
          <ReviewSide locale={locale} screen={screen} />
        </div>
        <div className="min-w-0">
          <ReviewComplaints locale={locale} screen={screen} />
        </div>
      </div>
    </RegulatorShell>
  );
}
