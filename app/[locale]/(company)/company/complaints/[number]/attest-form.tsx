import type { ReactNode } from "react";
import { FormDetails } from "@/app/_forms/form-details";
import { SelectField } from "@/app/_forms/select-field";
import { TextField } from "@/app/_forms/text-field";
import { chinaMinute } from "@/lib/domain/shared/china-time";
import { CHANNELS, CALL_DIRECTIONS } from "@/lib/domain/complaint/complaint";
import { LIMITS } from "@/lib/domain/shared/limits";
import { getTranslator } from "@/lib/base/i18n/translator";
import { attestAction } from "./actions";
import { CompanyForm, type CompanyFormProps } from "./company-form";
import { personLabel } from "./person-label";

const PEOPLE_LIST = "company-people";

/**
 * Who contacted the consumer, when, how and for how long. The start has no default, so that nobody just confirms one.
 */
export function AttestForm(props: CompanyFormProps): ReactNode {
  const { locale, screen, person } = props;
  const t = getTranslator(locale, "company");
  const d = getTranslator(locale, "domain");
  const own = screen.people.find((one) => one.staffNo === person.staffNo && one.name === person.name);
  return (
    <CompanyForm
      {...props}
      form="attest"
      action={attestAction}
      lead={t("attest.lead")}
      submit={t("attest.submit")}
      initial={{
        person: [own === undefined ? "" : personLabel(own)],
        channel: [screen.channel === "hotline" && screen.numberKnown ? "hotline" : "app_chat"],
      }}
    >
      <TextField
        name="person"
        label={t("attest.person")}
        help={t("attest.personHelp")}
        list={PEOPLE_LIST}
        maxLength={LIMITS.person_name * 2}
        autoComplete="off"
      />
      <datalist id={PEOPLE_LIST}>
        {screen.people.map((one) => (
          <option key={one.staffNo} value={personLabel(one)}>
            {one.roleTitle}
          </option>
        ))}
      </datalist>
      <FormDetails summary={t("attest.other")} fields={["newName", "newNo"]}>
        <p className="mt-1 mb-3 text-ink2">{t("attest.otherHelp")}</p>
        <div className="grid gap-4 sm:grid-cols-2 elder:sm:grid-cols-1">
          <TextField
            name="newName"
            label={t("attest.personName")}
            maxLength={LIMITS.person_name}
            autoComplete="off"
          />
          <TextField
            name="newNo"
            label={t("attest.personNo")}
            maxLength={LIMITS.person_name}
            autoComplete="off"
          />
        </div>
      </FormDetails>
      <div className="grid gap-4 sm:grid-cols-2 elder:sm:grid-cols-1">
        <SelectField
          name="channel"
          label={t("attest.channel")}
          help={screen.numberKnown ? undefined : t("attest.noNumber")}
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
        max={chinaMinute(screen.now)}
        required
      />
      <FormDetails summary={t("attest.incoming")} fields={["callerDigits"]}>
        <p className="mt-1 mb-3 text-ink2">{t("attest.incomingHelp")}</p>
        <div className="grid gap-4 sm:grid-cols-2 elder:sm:grid-cols-1">
          <SelectField
            name="direction"
            label={t("attest.direction")}
            options={CALL_DIRECTIONS.map((one) => ({ value: one, label: t(`attest.directions.${one}`) }))}
          />
          <TextField
            name="callerDigits"
            label={t("attest.callerDigits")}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
          />
        </div>
      </FormDetails>
    </CompanyForm>
  );
}
