import type { ReactNode } from "react";
import { LinkList } from "@/app/_ui/link-list";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { PlatformsScreen } from "@/lib/platform/screens/platforms";

/** The platforms that may be meant by a search that found none. */
export function MeantPlatforms({
  locale,
  platforms,
}: {
  readonly locale: Locale;
  readonly platforms: PlatformsScreen["meant"];
}): ReactNode {
  if (platforms.length === 0) return null;
  return (
    <section aria-labelledby="meant" className="mt-5 prose-width">
      <h2 id="meant" className="mb-3 text-lg">
        {getTranslator(locale, "platform")("list.meant")}
      </h2>
      <LinkList
        items={platforms.map((platform) => ({
          href: `/${locale}/platforms/${platform.slug}`,
          label: nameIn(locale, platform),
        }))}
      />
    </section>
  );
}
