import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { Button } from "@/app/_ui/button";
import { CheckList } from "@/app/_ui/check-list";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { FilterForm } from "@/app/_ui/filter-form";
import { LinkButton } from "@/app/_ui/link-button";
import { RadioGroup } from "@/app/_ui/radio-group";
import { SectionHeading } from "@/app/_ui/section-heading";
import { Select } from "@/app/_ui/select";
import { StepBar } from "@/app/_ui/step-bar";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** Buttons, fields and choices. */
export function FormSection({ locale }: { readonly locale: Locale }): ReactNode {
  const t = getTranslator(locale, "components");
  const d = getTranslator(locale, "domain");
  const c = getTranslator(locale, "common");
  return (
    <>
      <section className="flex flex-col gap-5">
        <SectionHeading>{t("section.form")}</SectionHeading>
        <StepBar label={t("sample.stepBar")} current={3} total={6} />
        <ErrorSummary
          focus={false}
          title={t("sample.errors")}
          problems={[
            { target: "number", message: t("sample.numberError") },
            { target: "story", message: t("sample.errorStory") },
          ]}
        />
        <TextInput
          id="number"
          name="number"
          label={t("sample.number")}
          help={t("sample.numberHelp")}
          error={t("sample.numberError")}
        />
        <TextArea
          id="story"
          name="story"
          label={t("sample.story")}
          help={t("sample.storyHelp")}
          note={c("optional")}
        />
        <div className="grid gap-4 md:grid-cols-2 elder:md:grid-cols-1">
          <TextInput
            id="amount"
            name="amount"
            label={t("sample.amount")}
            unit={t("sample.yuan")}
            inputMode="decimal"
          />
          <Select
            id="platform"
            name="platform"
            label={t("sample.platform")}
            options={[{ value: "", label: t("sample.all") }]}
          />
        </div>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="#number" kind="filled">
            {t("sample.file")}
          </LinkButton>
          <LinkButton href="#number">{t("sample.family")}</LinkButton>
          <Button icon={<Icon name="download" />}>{c("actions.export")}</Button>
          <Button kind="plain">{t("sample.plain")}</Button>
          <Button kind="filled" aria-disabled="true">
            {c("actions.busy")}
          </Button>
        </div>
        <FilterForm
          action={`/${locale}/components`}
          label={c("actions.search")}
          words={{ search: c("actions.search"), reset: c("actions.reset") }}
        >
          <TextInput id="q" name="q" label={t("sample.search")} />
        </FilterForm>
      </section>
      <section className="flex flex-col gap-7">
        <SectionHeading>{t("section.choices")}</SectionHeading>
        <RadioGroup
          id="channel"
          name="channel"
          legend={t("sample.channel")}
          look="tile"
          columns={4}
          value="hotline"
          choices={[
            { value: "hotline", label: d("channel.hotline"), icon: "phone" },
            { value: "app_chat", label: d("channel.app_chat"), icon: "chat" },
            { value: "web_chat", label: d("channel.web_chat"), icon: "browser" },
            { value: "mini_program", label: d("channel.mini_program"), icon: "miniProgram" },
            { value: "official_account", label: d("channel.official_account"), icon: "megaphone" },
            { value: "email", label: d("channel.email"), icon: "mail" },
            { value: "social", label: d("channel.social"), icon: "share" },
            { value: "counter", label: d("channel.counter"), icon: "counter" },
          ]}
        />
        <RadioGroup
          id="when"
          name="when"
          legend={t("sample.when")}
          look="chip"
          columns={4}
          value="yesterday"
          choices={(["now", "today", "yesterday", "earlier"] as const).map((value) => ({
            value,
            label: t(`sample.${value}`),
          }))}
        />
        <RadioGroup
          id="reached"
          name="reached"
          legend={t("sample.reached")}
          value="no"
          choices={(["no", "yes"] as const).map((value) => ({ value, label: t(`sample.${value}`) }))}
        />
        <CheckList
          id="barriers"
          name="barriers[]"
          legend={t("sample.barriers")}
          help={t("sample.barriersHelp")}
          values={["ivr_no_human"]}
          items={[
            {
              value: "ivr_no_human",
              label: d("barrier.ivr_no_human"),
              measure: (
                <label className="flex items-center gap-2">
                  {t("sample.depthBefore")}
                  <input
                    name="depth"
                    inputMode="numeric"
                    defaultValue="4"
                    className="control w-20 text-center"
                  />
                  {t("sample.depthAfter")}
                </label>
              ),
            },
            { value: "ivr_ignores_speech", label: d("barrier.ivr_ignores_speech") },
            { value: "long_queue", label: d("barrier.long_queue") },
          ]}
        />
      </section>
    </>
  );
}
