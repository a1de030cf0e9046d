import type { ReactNode } from "react";
import { DecisionForm } from "@/app/[locale]/(regulator)/regulator/_parts/decision-form";
import { EditReason } from "@/app/[locale]/(regulator)/regulator/_parts/edit-reason";
import { TextField } from "@/app/_forms/text-field";
import { saveUsers } from "@/app/[locale]/(regulator)/regulator/platforms/[slug]/actions";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RegistryEntryScreen } from "@/lib/platform/screens/platform-registry";

/** How many users a platform has: the number that scales its thresholds, with source and date. */
export function UsersForm({
  locale,
  screen,
}: {
  readonly locale: Locale;
  readonly screen: RegistryEntryScreen;
}): ReactNode {
  const { platform, edits, alone } = screen;
  const t = getTranslator(locale, "regulator");
  return (
    <section aria-labelledby="users">
      <h2 id="users">{t("platform.users.title")}</h2>
      <p className="mt-1 text-ink2">{t("platform.users.text")}</p>
      <p className="mt-1 mb-4 text-ink2">
        {t("platform.users.twoPeople", {
          percent: alone.users_change_percent,
          days: alone.users_change_days,
        })}
      </p>
      <DecisionForm
        id="users-form"
        action={saveUsers}
        locale={locale}
        initial={{
          users: [platform.users === null ? "" : String(platform.users)],
          source: [platform.usersSource ?? ""],
          asOf: [platform.usersAsOf ?? ""],
        }}
        about={{ platformId: platform.id, seen: edits.version }}
        submit={t("platform.users.submit")}
        wide={false}
      >
        <TextField
          name="users"
          label={t("platform.users.count")}
          help={t("platform.users.countHelp")}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          name="source"
          label={t("platform.users.source")}
          help={t("platform.users.sourceHelp")}
          autoComplete="off"
        />
        <TextField name="asOf" label={t("platform.users.asOf")} type="date" />
        <EditReason locale={locale} />
      </DecisionForm>
    </section>
  );
}
