import type { ReactNode } from "react";
import { SelectField } from "@/app/_forms/select-field";
import { TextField } from "@/app/_forms/text-field";
import { chinaMinute } from "@/lib/domain/china-time";
import { CHANNELS } from "@/lib/domain/complaint";
import { LIMITS } from "@/lib/domain/limits";
import { getTranslator } from "@/lib/i18n/translator";
import { attestAction } from "./actions";
import { CaseForm, type CaseFormProps } from "./case-form";

/** Who was in touch with the user, when, how, how long. */
export function AttestForm(props: CaseFormProps): ReactNode {
  const { locale, screen, person } = props;
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const now = chinaMinute(screen.now);
  return (
    <CaseForm
      {...props}
      form="attest"
      action={attestAction}
      lead={t("attest.lead")}
      submit={t("attest.submit")}
      initial={{
        personName: [person.name],
        personNo: [person.staffNo],
        channel: ["hotline"],
        startedAt: [now],
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2 elder:sm:grid-cols-1">
        <TextField name="personName" label={t("attest.personName")} maxLength={LIMITS.person_name} required />
        <TextField name="personNo" label={t("attest.personNo")} maxLength={LIMITS.person_name} required />
        <SelectField
          name="channel"
          label={t("attest.channel")}
          options={CHANNELS.map((channel) => ({ value: channel, label: d(`channel.${channel}`) }))}
        />
        <TextField
          name="minutes"
          label={t("attest.minutes")}
          unit={t("attest.minutesUnit")}
          inputMode="numeric"
          maxLength={4}
          required
        />
      </div>
      <TextField
        name="startedAt"
        type="datetime-local"
        label={t("attest.startedAt")}
        help={t("attest.startedAtHelp")}
        min={chinaMinute(screen.filedAt)}
        max={now}
        required
      />
    </CaseForm>
  );
}
