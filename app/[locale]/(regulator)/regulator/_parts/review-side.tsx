import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { makePublic } from "@/app/[locale]/(regulator)/regulator/reviews/[number]/actions";
import { DecisionBox } from "@/app/_ui/decision-box";
import { LinkButton } from "@/app/_ui/link-button";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReviewScreen } from "@/lib/screens/special-reviews";

const KNOWN_EVENTS = ["opened", "trigger_joined", "notified"] as const;

/** What waits for the regulator, and what happened so far. */
export function ReviewSide({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ReviewScreen;
}): ReactNode {
  const t = getTranslator(locale, "review");
  const { review, platform, events } = screen;
  return (
    <div className="flex flex-col gap-7">
      {review.state === "opened" ? (
        <DecisionBox lead={t("todo.lead")} headingId="todo" title={t("todo.title")}>
          <p>
            {t("todo.text", {
              instant: review.nextDueAt === null ? "" : formatInstant(locale, review.nextDueAt),
            })}
          </p>
          <Form id="notify-form" action={makePublic} locale={locale} words={formWords(locale)}>
            <HiddenField name="number" value={review.number} />
            <SubmitButton busy={t("todo.busy")} wide>
              {t("todo.submit")}
            </SubmitButton>
          </Form>
        </DecisionBox>
      ) : (
        <LinkButton href={`/${locale}/platforms/${platform.slug}`} wide>
          {getTranslator(locale, "regulator")("platforms.public")}
        </LinkButton>
      )}
      <section aria-labelledby="log">
        <SectionHeading id="log">{t("log.title")}</SectionHeading>
        <ol className="space-y-2">
          {events.toReversed().map((event) => {
            const known = KNOWN_EVENTS.find((type) => type === event.type);
            return (
              <li key={event.n}>
                <time className="block text-ink3">{formatInstant(locale, event.at)}</time>
                <span>
                  {known === undefined ? t("log.other") : t(`log.${known}`)}
                  <span className="block text-sm text-ink3">{event.staffName ?? t("log.bySystem")}</span>
                </span>
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}
