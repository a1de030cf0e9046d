import type { ReactNode } from "react";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { WITHDRAWAL_REASONS } from "@/lib/domain/complaint/complaint";
import { LIMITS } from "@/lib/domain/shared/limits";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

interface WithdrawFieldsProps {
  readonly locale: Locale;
  /** The company has not begun: "mistaken" is still a reason. */
  readonly mayBeMistaken: boolean;
}

export function WithdrawFields({ locale, mayBeMistaken }: WithdrawFieldsProps): ReactNode {
  const t = getTranslator(locale, "complaint");
  const d = getTranslator(locale, "domain");
  const reasons = WITHDRAWAL_REASONS.filter((reason) => mayBeMistaken || reason !== "mistaken");
  return (
    <>
      <ChoiceField
        name="reason"
        legend={t("act.withdraw.reason")}
        choices={reasons.map((value) => ({ value, label: d(`withdrawalReason.${value}`) }))}
      />
      <TextAreaField
        name="note"
        label={t("act.withdraw.note")}
        note={getTranslator(locale, "common")("optional")}
        help={t("act.max", { max: LIMITS.reason })}
        rows={3}
      />
    </>
  );
}
