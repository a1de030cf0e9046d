import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { readDisplay } from "@/lib/base/display";
import { SideMenu, type SideMenuGroup } from "@/app/_ui/shell/side-menu";
import { StaffHeader, type StaffHeaderProps } from "@/app/_ui/shell/staff-header";
import { ActivityReport } from "@/app/_ui/shell/activity-report";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { displayWords, otherLanguage } from "./shell-words";
import { signOut } from "./sign-out/actions";

interface StaffShellProps extends Pick<StaffHeaderProps, "home" | "place" | "person"> {
  readonly locale: Locale;
  readonly menu: readonly SideMenuGroup[];
  /** The label of the folded menu on phones; without it the menu does not fold. */
  readonly menuFolded?: string;
  readonly search?: ReactNode;
  /** The page has its own back link: phones show it in place of menu and search. */
  readonly ownWayBack?: boolean;
  readonly children: ReactNode;
}

/** Top bar, left menu and main of company and regulator pages, in the staff scale. It does not authorise. */
export async function StaffShell(props: StaffShellProps): Promise<ReactNode> {
  const { locale, menu, children, home, place, person, search } = props;
  const t = getTranslator(locale, "common");
  const jar = await cookies();
  return (
    <div className="staff flex min-h-dvh flex-col">
      <ActivityReport />
      <StaffHeader
        display={readDisplay((name) => jar.get(name)?.value)}
        words={{ ...displayWords(locale), skip: t("skip"), brand: t("brand"), signOut: t("nav.signOut") }}
        home={home}
        place={place}
        person={person}
        language={otherLanguage(locale)}
        signOutAction={signOut.bind(null, locale)}
        search={search}
        searchWideOnly={props.ownWayBack}
      />
      <div className="flex grow flex-col lg:flex-row elder:lg:flex-col">
        <SideMenu
          label={t("nav.label")}
          folded={props.menuFolded}
          groups={menu}
          besideOnly={props.ownWayBack}
        />
        <main id="main" tabIndex={-1} className="min-w-0 grow bg-surface outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}
