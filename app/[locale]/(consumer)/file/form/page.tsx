import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { Form } from "@/app/_forms/form";
import { formWords } from "@/app/_forms/form-words";
import { HiddenField } from "@/app/_forms/hidden-field";
import { SubmitButton } from "@/app/_forms/submit-button";
import { Icon } from "@/app/_ui/icon";
import { Tag } from "@/app/_ui/tag";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateFiler, gatePublic } from "@/lib/sign-in/engine/gate";
import { LIMITS } from "@/lib/domain/shared/limits";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import { filingTarget } from "@/lib/filing/screens/file-complaint";
import { DefaultButton } from "@/app/_forms/default-button";
import { file } from "./actions";
import { attemptWords } from "./attempt-words";
import { Attempts } from "./attempts";
import { ContactSection, StorySection, YouSection } from "./filing-sections";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "file")("form.title") };
}

/** The form, for a platform that the address names. */
export default async function FilingPage({ params, searchParams }: PageProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  await gateFiler();
  const viewer = await gatePublic();
  const asked = await searchParams;
  const slug = queryValue(asked, "platform") ?? "";
  const target = await filingTarget(slug === "" ? null : slug, queryValue(asked, "unlisted") ?? "");
  if (target === null) redirect(`/${locale}/file?missing=1#unlisted`);
  const t = getTranslator(locale, "file");
  const common = getTranslator(locale, "common");
  const name = target.kind === "listed" ? nameIn(locale, target.platform) : target.name;
  const key = randomUUID();
  return (
    <div className="page py-7">
      <div className="prose-width">
        <a href={`/${locale}/file`} className="link inline-flex min-h-target items-center gap-1">
          <Icon name="back" />
          {t("form.changePlatform")}
        </a>
        <p className="mt-3 text-ink2">
          {t("form.to", { platform: name })}{" "}
          {target.kind === "unlisted" ? <Tag>{t("form.unlistedTag")}</Tag> : null}
        </p>
        <h1 className="mt-1">{t("form.heading")}</h1>
        <p className="mt-2 mb-7 text-ink2">{t("form.lead")}</p>
        {viewer.kind === "staff" ? (
          <p className="mb-7 border-l-4 border-line2 bg-sunken px-4 py-2">{t("form.staff")}</p>
        ) : null}
        <Form id="file" action={file} ahead="/api/filings" locale={locale} words={formWords(locale)}>
          <DefaultButton />
          <HiddenField name="idempotencyKey" value={key} sticky />
          <HiddenField name="platform" value={target.kind === "listed" ? target.platform.slug : ""} />
          <HiddenField name="unlisted" value={target.kind === "unlisted" ? target.name : ""} />
          <div className="ml-4">
            <Attempts words={attemptWords(locale)} most={LIMITS.attempts} addIcon={<Icon name="plus" />} />
          </div>
          <StorySection locale={locale} />
          <YouSection locale={locale} />
          <ContactSection locale={locale} />
          <div className="mt-9 flex flex-col gap-3 border-t border-ink pt-7">
            <SubmitButton wide busy={common("actions.busy")}>
              {t("submit")}
            </SubmitButton>
            <p className="text-center text-sm text-balance text-ink2">{t("submitNote")}</p>
          </div>
        </Form>
      </div>
    </div>
  );
}
