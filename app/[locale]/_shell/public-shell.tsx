import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { TelephoneLink } from "@/app/[locale]/_channel/telephone-link";
import { readDisplay } from "@/lib/base/display";
import { env } from "@/lib/base/env";
import { PublicFooter } from "@/app/_ui/shell/public-footer";
import { PublicHeader } from "@/app/_ui/shell/public-header";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { accountItems } from "./account-items";
import { displayWords, otherLanguage } from "./shell-words";
import { footerLinks, menuItems } from "./site-map";

interface PublicShellProps {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** Header, main and footer of public, consumer and sign-in pages. */
export async function PublicShell({ locale, children }: PublicShellProps): Promise<ReactNode> {
  const t = getTranslator(locale, "common");
  const jar = await cookies();
  const viewer = await gatePublic();
  const display = readDisplay((name) => jar.get(name)?.value);
  const { operator } = env();
  return (
    <div className="flex min-h-dvh flex-col">
      <PublicHeader
        display={display}
        words={{
          ...displayWords(locale),
          skip: t("skip"),
          brand: t("brand"),
          brandAside: t("brandLatin"),
          menu: t("nav.label"),
          account: t("nav.account"),
        }}
        home={`/${locale}`}
        about={{
          href: `/${locale}/about`,
          label: t("nav.runBy", { operator: operator.name[locale] }),
          short: t("nav.about"),
        }}
        items={menuItems(locale)}
        account={await accountItems(locale)}
        language={otherLanguage(locale)}
      />
      <main id="main" tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      <PublicFooter
        label={t("footer.label")}
        name={t("brand")}
        promise={t("footer.promise")}
        people={
          <>
            <p className="font-bold">{t("footer.people")}</p>
            <p>
              <TelephoneLink number={operator.phone} />
              &ensp;{operator.hours[locale]}
            </p>
          </>
        }
        links={footerLinks(locale, viewer.kind === "consumer" || viewer.kind === "staff")}
      />
    </div>
  );
}

/** The layout of a route group in this shell, including its "not found" for unknown languages. */
export async function publicLayout(props: {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}): Promise<ReactNode> {
  const { locale } = await props.params;
  return <PublicShell locale={isLocale(locale) ? locale : DEFAULT_LOCALE}>{props.children}</PublicShell>;
}
