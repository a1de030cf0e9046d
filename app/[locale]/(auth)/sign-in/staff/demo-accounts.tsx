import type { ReactNode } from "react";
import { Table } from "@/app/_ui/table";
import { currentTotp, DEMO_PASSWORD, demoAccounts } from "@/lib/people/engine/demo-accounts";
import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";

/** The demo's accounts with their current codes; nothing in production. */
export function DemoAccounts({ locale }: { readonly locale: Locale }): ReactNode {
  if (!env().demo) return null;
  const t = getTranslator(locale, "auth");
  const now = new Date();
  const staff = demoAccounts().filter((account) => account.role !== "consumer");
  return (
    <details className="mt-5">
      <summary className="min-h-target py-2 font-bold">{t("staff.demoTitle")}</summary>
      <p className="mb-3 text-sm text-ink2">{t("staff.demoLead", { password: DEMO_PASSWORD })}</p>
      <Table
        caption={t("staff.demoTitle")}
        rows={staff}
        rowKey={(account) => account.id}
        columns={[
          { key: "role", head: t("staff.demoColumns.role"), cell: (account) => t(`roles.${account.role}`) },
          { key: "email", head: t("staff.demoColumns.email"), cell: (account) => account.email },
          { key: "totp", head: t("staff.demoColumns.totp"), cell: (account) => currentTotp(account, now) },
        ]}
      />
    </details>
  );
}
