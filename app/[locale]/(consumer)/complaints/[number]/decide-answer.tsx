import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { PersonText } from "@/app/_ui/person-text";
import { LIMITS } from "@/lib/domain/shared/limits";
import { formatInstant, formatNearInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ComplaintScreen } from "@/lib/complaint/screens/consumer-complaint";
import { answerQuestion } from "./actions";
import { BOX_FIELD } from "./acts";

/** The company's question, and the box for its answer. */
export function DecideAnswer({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: ComplaintScreen;
}): ReactNode {
  const t = getTranslator(locale, "complaint");
  const { question, clock, now } = screen;
  if (question === null) return null;
  const platform = nameIn(locale, screen.platform);
  // A question that did not pause lapses as well, without effect on the clock.
  const lapsesAt = clock.reading.state === "paused" ? clock.lapsesAt : null;
  return (
    <>
      <p className="text-ink2">
        {t("decision.answer.asked", { platform, when: formatNearInstant(locale, question.askedAt, now) })}
      </p>
      <blockquote className="border-l-4 border-line2 pl-4 whitespace-pre-line">
        <PersonText text={question.text} />
      </blockquote>
      <Form
        id="answer"
        action={answerQuestion}
        locale={locale}
        words={formWords(locale)}
        className="flex flex-col gap-4"
      >
        <HiddenField name="number" value={screen.number} />
        <HiddenField name={BOX_FIELD} value="answer" />
        <TextAreaField
          name="text"
          label={t("decision.answer.label")}
          help={t("decision.answer.help", { max: LIMITS.answer })}
          rows={4}
        />
        <div>
          <SubmitButton busy={getTranslator(locale, "common")("actions.busy")}>
            {t("decision.answer.submit")}
          </SubmitButton>
        </div>
      </Form>
      <p className="text-sm text-ink2">
        {lapsesAt === null
          ? t("decision.answer.notePlain")
          : t("decision.answer.note", { instant: formatInstant(locale, lapsesAt) })}
      </p>
    </>
  );
}
