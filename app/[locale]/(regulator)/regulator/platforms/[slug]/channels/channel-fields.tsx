import type { ReactNode } from "react";
import { SelectField } from "@/app/_forms/select-field";
import { EditReason } from "@/app/[locale]/(regulator)/regulator/_parts/edit-reason";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { TextField } from "@/app/_forms/text-field";
import { CHANNELS } from "@/lib/domain/complaint/complaint";
import { CHANNEL_ORIGINS } from "@/lib/domain/platform/channel";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

const ANSWERS = ["oneTap", "elderLine", "textInstead"] as const;

/** Everything that a declaration says of a channel, and why it is written down. */
export function ChannelFields({
  locale,
  kindFixed,
}: {
  readonly locale: Locale;
  /** Of a channel that is there: its kind stays. */
  readonly kindFixed: boolean;
}): ReactNode {
  const t = getTranslator(locale, "channel");
  const domain = getTranslator(locale, "domain");
  const unchosen = { value: "", label: t("desk.choose") };
  const answers = [
    { value: "", label: t("answer.unknown") },
    { value: "yes", label: t("answer.yes") },
    { value: "no", label: t("answer.no") },
  ];
  return (
    <>
      {kindFixed ? null : (
        <SelectField
          name="kind"
          label={t("field.kind")}
          options={[unchosen, ...CHANNELS.map((kind) => ({ value: kind, label: domain(`channel.${kind}`) }))]}
        />
      )}
      <TextField name="where" label={t("field.where")} help={t("help.where")} autoComplete="off" />
      <TextAreaField name="week" label={t("field.week")} help={t("help.week")} rows={3} spellCheck={false} />
      <TextAreaField
        name="specialDays"
        label={t("field.specialDays")}
        help={t("help.specialDays")}
        rows={2}
        spellCheck={false}
      />
      {ANSWERS.map((name) => (
        <SelectField
          key={name}
          name={name}
          label={t(`field.${name}`)}
          help={name === "oneTap" ? t("help.oneTap") : undefined}
          options={answers}
        />
      ))}
      <TextField
        name="botVendor"
        label={t("field.botVendor")}
        help={t("help.botVendor")}
        autoComplete="off"
      />
      <SelectField
        name="origin"
        label={t("field.origin")}
        options={[
          unchosen,
          ...CHANNEL_ORIGINS.map((origin) => ({ value: origin, label: t(`origin.${origin}`) })),
        ]}
      />
      <TextField name="source" label={t("field.source")} help={t("help.source")} autoComplete="off" />
      <TextField name="checkedOn" label={t("field.checkedOn")} type="date" />
      <EditReason locale={locale} />
    </>
  );
}
