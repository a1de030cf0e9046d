import type { ReactNode } from "react";
import { ChoiceField } from "@/app/_forms/choice-field";
import { TextAreaField } from "@/app/_forms/text-area-field";
import { TextField } from "@/app/_forms/text-field";
import { MATTERS } from "@/lib/domain/complaint";
import { LIMITS } from "@/lib/domain/limits";
import type { Locale } from "@/lib/i18n/locale";
import { getTranslator } from "@/lib/i18n/translator";

/** What it is about, and what is wanted. No length is cut off while typing: the answer says by how much it is too long. */
export function StorySection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "file");
  const d = getTranslator(locale, "domain");
  return (
    <section className="mt-11 flex flex-col gap-7 border-t border-ink pt-5">
      <h2>{t("story.heading")}</h2>
      <ChoiceField
        name="matter"
        legend={t("story.matter")}
        help={t("story.matterHelp")}
        choices={MATTERS.map((value) => ({
          value,
          label: d(`matter.${value}`),
          hint: t(`story.matterHint.${value}`),
        }))}
      />
      <TextField
        name="title"
        label={t("story.title")}
        help={t("story.titleHelp", { max: LIMITS.title })}
        autoComplete="off"
      />
      <TextAreaField
        name="narrative"
        rows={8}
        label={t("story.narrative")}
        help={t("story.narrativeHelp", { max: LIMITS.narrative })}
      />
      <TextAreaField
        name="wanted"
        rows={3}
        label={t("story.wanted")}
        help={t("story.wantedHelp", { max: LIMITS.wanted })}
      />
    </section>
  );
}
