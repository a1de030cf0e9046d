import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { LinkButton } from "@/app/_ui/link-button";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { ChoosePlatformScreen } from "@/lib/filing/screens/file-complaint";
import { formOf } from "./form-of";

interface PlatformChoicesProps {
  readonly locale: Locale;
  readonly screen: ChoosePlatformScreen;
}

/** The platforms found, each a link into the form; or those that may be meant, before anything else is filed about. */
export function PlatformChoices({ locale, screen }: PlatformChoicesProps): ReactNode {
  const t = getTranslator(locale, "file");
  const { query, platforms, more, meant } = screen;
  if (meant.length > 0) return <Meant locale={locale} screen={screen} />;
  if (platforms.length === 0) {
    return <p className="mt-7">{query === "" ? t("choose.noneAtAll") : t("choose.none", { query })}</p>;
  }
  return (
    <section className="mt-9">
      <h2 className="text-lg">{query === "" ? t("choose.listed") : t("choose.found", { query })}</h2>
      <ChoiceList locale={locale} platforms={platforms} />
      {more ? (
        <p className="mt-3 text-sm text-ink2">{t("choose.more", { count: String(platforms.length) })}</p>
      ) : null}
    </section>
  );
}

/** A name with a slip in it is no new platform: those that may be meant are offered, and nothing is taken for granted. */
function Meant({ locale, screen: { query, unlisted, meant } }: PlatformChoicesProps): ReactNode {
  const t = getTranslator(locale, "file");
  const typed = unlisted === "" ? query : unlisted;
  return (
    <section id="meant" aria-labelledby="meant-heading" className="mt-9">
      <p className="text-ink2">{t("choose.none", { query: typed })}</p>
      <h2 id="meant-heading" className="text-lg">
        {t("choose.meant")}
      </h2>
      <ChoiceList locale={locale} platforms={meant} />
      {unlisted === "" ? null : (
        <p className="mt-5">
          <LinkButton href={formOf(locale, unlisted)}>
            {t("choose.noneOfThese", { name: unlisted })}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function ChoiceList({
  locale,
  platforms,
}: {
  readonly locale: Locale;
  readonly platforms: ChoosePlatformScreen["platforms"];
}): ReactNode {
  const t = getTranslator(locale, "file");
  return (
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
  );
}
