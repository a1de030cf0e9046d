import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RegistryScreen } from "@/lib/platform/screens/platform-registry";

/** Platforms with a number that people doubt, the longest waiting first. Nothing when none waits. */
export function ReportedNumbers({
  locale,
  platforms,
}: {
  readonly locale: Locale;
  readonly platforms: RegistryScreen["reported"];
}): ReactNode {
  const t = getTranslator(locale, "channel");
  if (platforms.length === 0) return null;
  return (
    <section aria-labelledby="reported" className="mb-9">
      <SectionHeading id="reported">{t("desk.reports.list")}</SectionHeading>
      <ul>
        {platforms.map((one) => (
          <li key={one.slug} className="border-b border-line py-2">
            <a
              className="link inline-flex min-h-target items-center"
              href={`/${locale}/regulator/platforms/${one.slug}/channels`}
            >
              {nameIn(locale, one)}
            </a>{" "}
            <span className="text-ink2">{t("desk.reports.numbers", { count: one.numbers })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
