import type { ReactNode } from "react";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { formatInstant } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PromiseShown } from "@/lib/complaint/screens/promises-shown";
import { answerPromise } from "./actions";

interface PromiseFormProps {
  readonly locale: Locale;
  readonly complaint: string;
  readonly promise: PromiseShown;
  /** In the decision box the first button stands out. */
  readonly boxed: boolean;
}

/** Two buttons: done, or (once it is due) not done. Null if neither is possible. */
export function PromiseForm({ locale, complaint, promise, boxed }: PromiseFormProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const busy = getTranslator(locale, "common")("actions.busy");
  const { number, mayKeep, mayBreak, reopens, answerBefore } = promise;
  if (!mayKeep) return null;
  return (
    <Form id={`promise-${String(number)}`} action={answerPromise} locale={locale} words={formWords(locale)}>
      <HiddenField name="number" value={complaint} />
      <HiddenField name="promise" value={String(number)} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton intent="yes" kind={boxed ? "filled" : "outlined"} busy={busy}>
          {t("promise.yes")}
        </SubmitButton>
        {mayBreak ? (
          <SubmitButton intent="no" kind="outlined" busy={busy}>
            {t("promise.no")}
          </SubmitButton>
        ) : null}
      </div>
      {mayBreak ? (
        <p className="mt-2 text-sm text-ink2">
          {t(reopens ? "promise.noReopens" : "promise.noToOfficers", {
            instant: formatInstant(locale, answerBefore),
          })}
        </p>
      ) : null}
    </Form>
  );
}
