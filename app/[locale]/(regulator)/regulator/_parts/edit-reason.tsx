import type { ReactNode } from "react";
import { TextAreaField } from "@/app/_forms/text-area-field";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Why an edit is made: it goes into the log of edits, with the name of who made it. `short`: without the help. */
export function EditReason({
  locale,
  short = false,
}: {
  readonly locale: Locale;
  readonly short?: boolean;
}): ReactNode {
  const t = getTranslator(locale, "regulator");
  return (
    <TextAreaField
      name="reason"
      label={t("edits.why")}
      {...(short ? {} : { help: t("edits.whyHelp") })}
      rows={2}
    />
  );
}
