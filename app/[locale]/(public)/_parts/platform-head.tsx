import type { ReactNode } from "react";
import { RuleTag } from "@/app/[locale]/_rules/rule-tag";
import { categoryWord } from "@/app/[locale]/_platform/category-word";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Unbroken } from "@/app/_ui/unbroken";
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
  /** Where one complains about it. */
  readonly fileHref: string;
}

/** Name, size with its source, whether the 72 hours bind it, and the one button of the page: to complain. */
export function PlatformHead({
  locale,
  platform,
  binds,
  people,
  resolution,
  fileHref,
}: PlatformHeadProps): ReactNode {
  const t = getTranslator(locale, "platform");
  const common = getTranslator(locale, "common");
  const name = nameIn(locale, platform);
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
      title={name}
      below={
        <>
          <p>
            <span className="mr-4">
              <Unbroken text={users} />
            </span>
            <span>{t("people30d", { people: formatNumber(locale, people) })}</span>
          </p>
          <p>
            {t("binding.label")}{" "}
            <b className="text-ink">{t(binds === "binding" ? "binding.bound" : "binding.yardstick")}</b>{" "}
            <RuleTag locale={locale} rule="M11" of={resolution} />
          </p>
        </>
      }
      aside={
        <LinkButton href={fileHref} kind="filled">
          {t("same.action", { platform: name })}
        </LinkButton>
      }
    />
  );
}
