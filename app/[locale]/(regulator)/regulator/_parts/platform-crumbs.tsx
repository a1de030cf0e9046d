import type { ReactNode } from "react";
import { Breadcrumb } from "@/app/_ui/breadcrumb";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";

interface PlatformCrumbsProps {
  readonly locale: Locale;
  readonly platform: Parameters<typeof nameIn>[1] & { readonly slug: string };
  /** The page in the platform's file. */
  readonly page: string;
}

/** From the register to a page in the file of one platform. */
export function PlatformCrumbs({ locale, platform, page }: PlatformCrumbsProps): ReactNode {
  const t = getTranslator(locale, "regulator");
  const registry = `/${locale}/regulator/platforms`;
  return (
    <Breadcrumb
      label={t("complaint.breadcrumb")}
      crumbs={[
        { label: t("platforms.title"), href: registry },
        { label: nameIn(locale, platform), href: `${registry}/${platform.slug}` },
        { label: page },
      ]}
    />
  );
}
