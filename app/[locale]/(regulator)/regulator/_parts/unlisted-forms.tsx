import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { DecisionSection } from "@/app/[locale]/(regulator)/regulator/_parts/decision-section";
import { SelectField } from "@/app/_forms/select-field";
import { EditReason } from "@/app/[locale]/(regulator)/regulator/_parts/edit-reason";
import { TextField } from "@/app/_forms/text-field";
import { CATEGORIES, categoryWord } from "@/app/[locale]/_platform/category-word";
import { listPlatform, mergeInto } from "@/app/[locale]/(regulator)/regulator/platforms/[slug]/actions";
import { DecisionBox } from "@/app/_ui/decision-box";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RegistryEntryScreen } from "@/lib/platform/screens/platform-registry";

interface UnlistedFormsProps {
  readonly locale: Locale;
  readonly screen: RegistryEntryScreen;
}

/** A name that consumers typed becomes a listed platform, or turns out to be one that is listed. */
export function UnlistedForms({ locale, screen }: UnlistedFormsProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const { platform, companies, heirs, edits } = screen;
  return (
    <div className="flex flex-col gap-9">
      <DecisionBox lead={t("complaint.decide")} headingId="confirm" title={t("platform.confirm.title")}>
        <p className="text-ink2">{t("platform.confirm.text")}</p>
        <DecisionForm
          id="confirm-form"
          action={listPlatform}
          locale={locale}
          initial={{ nameZh: [platform.nameZh], category: ["other"] }}
          about={{ platformId: platform.id, seen: edits.version }}
          submit={t("platform.confirm.submit")}
        >
          <TextField name="nameZh" label={t("platform.confirm.nameZh")} autoComplete="off" />
          <TextField name="nameEn" label={t("platform.confirm.nameEn")} autoComplete="off" />
          <TextField
            name="newSlug"
            label={t("platform.confirm.slug")}
            help={t("platform.confirm.slugHelp")}
            autoComplete="off"
            spellCheck={false}
          />
          <SelectField
            name="category"
            label={t("platform.confirm.category")}
            options={CATEGORIES.map((key) => ({ value: key, label: categoryWord(locale, key) }))}
          />
          <SelectField
            name="companyId"
            label={t("platform.confirm.company")}
            options={[
              { value: "", label: t("platform.confirm.noCompany") },
              ...companies.map((company) => ({ value: company.id, label: nameIn(locale, company) })),
            ]}
          />
          <EditReason locale={locale} />
        </DecisionForm>
      </DecisionBox>
      <DecisionSection
        section="merge"
        title={t("platform.merge.title")}
        text={t("platform.merge.text")}
        id="merge-platform-form"
        action={mergeInto}
        locale={locale}
        about={{ platformId: platform.id, seen: edits.version }}
        submit={t("platform.merge.submit")}
        wide={false}
      >
        <SelectField
          name="intoId"
          label={t("platform.merge.into")}
          options={[
            { value: "", label: t("platform.merge.choose") },
            ...heirs.map((heir) => ({ value: heir.id, label: nameIn(locale, heir) })),
          ]}
        />
        <EditReason locale={locale} />
      </DecisionSection>
    </div>
  );
}
