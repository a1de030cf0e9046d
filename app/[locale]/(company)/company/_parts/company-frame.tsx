import type { ReactNode } from "react";
import { StaffShell } from "@/app/[locale]/_shell/staff-shell";
import type { SideMenuGroup, SideMenuItem } from "@/app/_ui/shell/side-menu";
import { formatNumber } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { nameIn } from "@/lib/base/i18n/name-in";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { CompanyMenuScreen } from "@/lib/complaint/screens/company-menu";
import type { InboxView, ViewCount } from "@/lib/complaint/screens/inbox-views";
import { KeyBar, type KeyTargets } from "./key-bar";
import { SearchBox } from "./search-box";

interface CompanyFrameProps {
  readonly locale: Locale;
  readonly screen: CompanyMenuScreen;
  /** The current view; null outside the inbox. */
  readonly view: InboxView | null;
  /** The search term. */
  readonly query?: string | null;
  readonly person: { readonly name: string; readonly staffNo: string };
  /** Where the keys lead; absent outside the inbox. */
  readonly keys?: KeyTargets;
  /** The page has its own link back to the list. */
  readonly ownWayBack?: boolean;
  readonly children: ReactNode;
}

function menu(locale: Locale, { counts, unread }: CompanyMenuScreen): readonly SideMenuGroup[] {
  const t = getTranslator(locale, "company");
  const words = ({ count, atLeast }: ViewCount): string =>
    `${formatNumber(locale, count)}${atLeast ? "+" : ""}`;
  const item = (view: InboxView): SideMenuItem => {
    const found = view === "closed" ? null : counts[view];
    return {
      href: `/${locale}/company?view=${view}`,
      label: t(`view.${view}`),
      late: view === "breached" && found !== null && found.count > 0,
      ...(found === null ||
      (found.count === 0 && (found.atLeast || view === "contested" || view === "unproved"))
        ? {}
        : { count: words(found) }),
    };
  };
  return [
    { items: (["open", "breached", "due_6h", "no_contact", "priority"] as const).map(item) },
    { heading: t("group.stopped"), items: (["paused", "held"] as const).map(item) },
    { heading: t("group.other"), items: (["unproved", "closed", "contested"] as const).map(item) },
    {
      items: [
        { href: `/${locale}/company/people`, label: t("people.title") },
        {
          href: `/${locale}/notices`,
          label: getTranslator(locale, "common")("nav.notices"),
          ...(unread.count === 0 ? {} : { count: words(unread) }),
        },
      ],
    },
  ];
}

/** Top bar with search, the views with their counts, and the keys at the foot. It does not authorise. */
export function CompanyFrame(props: CompanyFrameProps): ReactNode {
  const { locale, screen, view, query = null, person, keys, ownWayBack = false, children } = props;
  const t = getTranslator(locale, "company");
  return (
    <StaffShell
      locale={locale}
      home={`/${locale}/company?view=open`}
      place={[nameIn(locale, screen.company), t("place")]}
      person={{ name: person.name, detail: t("staffNo", { no: person.staffNo }) }}
      menu={menu(locale, screen)}
      menuFolded={view === null ? t("views") : t("folded", { view: t(`view.${view}`) })}
      search={<SearchBox locale={locale} query={query} />}
      ownWayBack={ownWayBack}
    >
      {children}
      {keys === undefined ? null : <KeyBar locale={locale} keys={keys} now={screen.now} />}
    </StaffShell>
  );
}
