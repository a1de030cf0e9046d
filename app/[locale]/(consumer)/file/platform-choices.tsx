import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ChoosePlatformScreen } from "@/lib/filing/screens/file-complaint";

interface PlatformChoicesProps {
  readonly locale: Locale;
  readonly screen: ChoosePlatformScreen;
}

/** The platforms found, each a link into the form. */
export function PlatformChoices({ locale, screen }: PlatformChoicesProps): ReactNode {
  const t = getTranslator(locale, "file");
  const { query, platforms, more } = screen;
  if (platforms.length === 0) {
    return <p className="mt-7">{query === "" ? t("choose.noneAtAll") : t("choose.none", { query })}</p>;
  }
  return (
    <section className="mt-9">
      <h2 className="text-lg">{query === "" ? t("choose.listed") : t("choose.found", { query })}</h2>
      <ul role="list" className="mt-3 border-t border-line">
        {platforms.map((platform) => (
          <li key={platform.id} className="border-b border-line">
            <a
              href={`/${locale}/file/form?platform=${encodeURIComponent(platform.slug)}`}
              className="flex min-h-target items-center gap-4 py-3 hover:bg-surface"
            >
              <span className="grow">
                <span className="block font-bold">{nameIn(locale, platform)}</span>
                <span className="block text-sm text-ink2">
                  {t(platform.conventionSigned ? "choose.signed" : "choose.notSigned")}
                </span>
              </span>
              <Icon name="next" className="text-ink3" />
            </a>
          </li>
        ))}
      </ul>
      {more ? (
        <p className="mt-3 text-sm text-ink2">{t("choose.more", { count: String(platforms.length) })}</p>
      ) : null}
    </section>
  );
}
