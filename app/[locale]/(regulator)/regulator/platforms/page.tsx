import type { Metadata } from "next";
import type { ReactNode } from "react";
import { localeOf } from "@/app/[locale]/_shell/locale-of";
import { ListedTable, UnlistedTable } from "@/app/[locale]/(regulator)/regulator/_parts/registry-tables";
import { DoneNote } from "@/app/[locale]/(regulator)/regulator/_parts/done-note";
import { ReportedNumbers } from "@/app/[locale]/(regulator)/regulator/_parts/reported-numbers";
import { RegulatorShell } from "@/app/[locale]/(regulator)/regulator/_parts/regulator-shell";
import { EmptyState } from "@/app/_ui/empty-state";
import { FilterForm } from "@/app/_ui/filter-form";
import { Pagination } from "@/app/_ui/pagination";
import { SectionHeading } from "@/app/_ui/section-heading";
import { StaffPageHeader } from "@/app/_ui/staff-page-header";
import { TextInput } from "@/app/_ui/text-input";
import { queryValue, type Query } from "@/app/[locale]/_shell/query-value";
import { gateRegulator } from "@/lib/sign-in/engine/gate";
import { getTranslator } from "@/lib/base/i18n/translator";
import { platformRegistryScreen } from "@/lib/platform/screens/platform-registry";

interface RegistryProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: RegistryProps): Promise<Metadata> {
  return { title: getTranslator(await localeOf(params), "regulator")("platforms.title") };
}

/** Names to confirm first, then every listed platform with its size. */
export default async function RegistryPage({ params, searchParams }: RegistryProps): Promise<ReactNode> {
  const locale = await localeOf(params);
  const actor = await gateRegulator();
  const query = await searchParams;
  const screen = await platformRegistryScreen(
    actor,
    queryValue(query, "q") ?? "",
    queryValue(query, "after") ?? "",
  );
  const t = getTranslator(locale, "regulator");
  const common = getTranslator(locale, "common");
  const action = `/${locale}/regulator/platforms`;
  const next = new URLSearchParams({ q: screen.query, after: screen.next ?? "" }).toString();
  return (
    <RegulatorShell locale={locale} actor={actor}>
      <StaffPageHeader
        title={t("platforms.title")}
        ruled={false}
        aside={
          <a className="link inline-flex min-h-target items-center" href={`/${locale}/regulator/steps`}>
            {t("phrases.title")}
          </a>
        }
      />
      {queryValue(query, "done") === null ? null : <DoneNote>{t("platform.merge.done")}</DoneNote>}
      <ReportedNumbers locale={locale} reported={screen.reported} />
      <section aria-labelledby="unlisted">
        <SectionHeading id="unlisted">{t("platforms.unlisted")}</SectionHeading>
        <p className="mb-2 text-ink2">{t("platforms.unlistedText")}</p>
        {screen.unlisted.length === 0 ? (
          <EmptyState>{t("platforms.unlistedEmpty")}</EmptyState>
        ) : (
          <UnlistedTable locale={locale} rows={screen.unlisted} />
        )}
      </section>
      <section aria-labelledby="listed" className="mt-9">
        <SectionHeading id="listed">{t("platforms.listed")}</SectionHeading>
        <FilterForm
          action={action}
          label={t("platforms.search")}
          words={{ search: common("actions.search"), reset: common("actions.reset") }}
        >
          <div className="w-64 elder:w-full">
            <TextInput
              id="registry-name"
              name="q"
              label={t("platforms.search")}
              defaultValue={screen.query}
              autoComplete="off"
            />
          </div>
        </FilterForm>
        {screen.listed.length === 0 ? (
          <EmptyState>
            {screen.query === "" ? t("platforms.none") : t("platforms.empty", { query: screen.query })}
          </EmptyState>
        ) : (
          <ListedTable locale={locale} rows={screen.listed} />
        )}
        <Pagination
          label={common("paging.label")}
          words={{ previous: common("paging.previous"), next: common("paging.next") }}
          nextHref={screen.next === null ? undefined : `${action}?${next}`}
        />
      </section>
    </RegulatorShell>
  );
}
