import type { ReactNode } from "react";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { DecisionSection } from "@/app/[locale]/(regulator)/regulator/_parts/decision-section";
import { SelectField } from "@/app/_forms/select-field";
import { EditReason } from "@/app/[locale]/(regulator)/regulator/_parts/edit-reason";
import { TextField } from "@/app/_forms/text-field";
import { EmptyState } from "@/app/_ui/empty-state";
import { SectionHeading } from "@/app/_ui/section-heading";
import { INDUSTRIES, KNOWN_AS_KINDS } from "@/lib/domain/platform/known-as";
import { formatDate } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ChannelsScreen } from "@/lib/platform/screens/platform-channels";
import { addKnownAsAction, endKnownAsAction, setIndustryAction } from "./actions";

interface KnownAsProps {
  readonly locale: Locale;
  readonly screen: ChannelsScreen;
}

/** Other names and numbers of the platform, each with what ends it, and one more. */
export function KnownAsForms({ locale, screen }: KnownAsProps): ReactNode {
  const t = getTranslator(locale, "channel");
  const about = { platformId: screen.platform.id, seen: screen.version };
  return (
    <section aria-labelledby="known-as" className="mt-9 max-w-2xl">
      <SectionHeading id="known-as">{t("desk.knownAs")}</SectionHeading>
      <p className="mb-3 text-ink2">{t("desk.knownAsText")}</p>
      {screen.knownAs.length === 0 ? <EmptyState>{t("desk.knownAsEmpty")}</EmptyState> : null}
      <ul className="mb-4">
        {screen.knownAs.map((one) => (
          <li key={one.id} className="border-b border-line py-3">
            <p className="break-words">
              {t(`desk.kind.${one.kind}`)}{" "}
              <b>{one.kind === "number" ? <TelephoneLink number={one.text} /> : one.text}</b>
              <span className="block text-xs text-ink3">
                {one.source} <time>{formatDate(locale, new Date(one.checkedOn))}</time>
              </span>
            </p>
            <details>
              <summary className="link inline-flex min-h-target items-center">
                {t("desk.endOf", { what: one.text })}
              </summary>
              <DecisionForm
                id={`end-${one.id}`}
                action={endKnownAsAction}
                locale={locale}
                about={{ ...about, knownAsId: one.id }}
                submit={t("desk.end")}
                pressing={false}
                wide={false}
              >
                <EditReason locale={locale} short />
              </DecisionForm>
            </details>
          </li>
        ))}
      </ul>
      <h3 className="mb-3">{t("desk.addName")}</h3>
      <DecisionForm
        id="add-known-as"
        action={addKnownAsAction}
        locale={locale}
        about={about}
        submit={t("desk.addSubmitKnown")}
        pressing={false}
        wide={false}
      >
        <SelectField
          name="kind"
          label={t("desk.kindLabel")}
          options={KNOWN_AS_KINDS.map((kind) => ({ value: kind, label: t(`desk.kind.${kind}`) }))}
        />
        <TextField name="text" label={t("desk.text")} autoComplete="off" />
        <TextField name="source" label={t("field.source")} help={t("help.source")} autoComplete="off" />
        <TextField name="checkedOn" label={t("field.checkedOn")} type="date" />
        <EditReason locale={locale} />
      </DecisionForm>
    </section>
  );
}

/** The section of the national classification. */
export function IndustryForm({ locale, screen }: KnownAsProps): ReactNode {
  const t = getTranslator(locale, "channel");
  return (
    <DecisionSection
      section="industry"
      className="mt-9 max-w-2xl"
      title={t("desk.industry")}
      text={t("desk.industryText")}
      id="industry-form"
      action={setIndustryAction}
      locale={locale}
      initial={{ industry: [screen.industry ?? ""] }}
      about={{ platformId: screen.platform.id, seen: screen.version }}
      submit={t("desk.industrySubmit")}
      wide={false}
    >
      <SelectField
        name="industry"
        label={t("desk.industry")}
        options={[
          { value: "", label: t("industry.none") },
          ...INDUSTRIES.map((code) => ({ value: code, label: `${code} ${t(`industry.${code}`)}` })),
        ]}
      />
      <EditReason locale={locale} short />
    </DecisionSection>
  );
}
