import type { ReactNode } from "react";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { categoryWord } from "@/app/[locale]/_platform/category-word";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { PageHeader } from "@/app/_ui/page-header";
import { formatDate, formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ListedPlatform, PlatformScreen } from "@/lib/platform/screens/platform";

interface PlatformHeadProps {
  readonly locale: Locale;
  readonly platform: ListedPlatform;
  readonly binds: PlatformScreen["binds"];
  readonly people: number;
  /** What the 72 hours rest on today. */
  readonly resolution: PlatformScreen["resolution"];
}

/** Name, size with its source, and whether the 72 hours bind it. */
export function PlatformHead({ locale, platform, binds, people, resolution }: PlatformHeadProps): ReactNode {
  const t = getTranslator(locale, "platform");
  const common = getTranslator(locale, "common");
  const users =
    platform.users === null || platform.usersAsOf === null
      ? t("usersUnknown")
      : t("users", {
          users: formatNumber(locale, platform.users),
          source: platform.usersSource ?? "",
          date: formatDate(locale, new Date(platform.usersAsOf)),
        });
  return (
    <PageHeader
      above={
        <Breadcrumb
          label={common("nav.platforms")}
          crumbs={[
            { label: common("nav.platforms"), href: `/${locale}/platforms` },
            { label: categoryWord(locale, platform.category) },
          ]}
        />
      }
      title={nameIn(locale, platform)}
      below={
        <>
          <span className="mr-4">{users}</span>
          <span>{t("people30d", { people: formatNumber(locale, people) })}</span>
        </>
      }
      aside={
        <p>
          {t("binding.label")}{" "}
          <b className="text-ink">{t(binds === "binding" ? "binding.bound" : "binding.yardstick")}</b>{" "}
          <RuleTag locale={locale} rule="M11" of={resolution} />
        </p>
      }
    />
  );
}
