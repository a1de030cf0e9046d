import type { ReactNode } from "react";
import { StaffShell } from "@/app/[locale]/_shell/staff-shell";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { formatCappedCount } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { regulatorMenuScreen } from "@/lib/complaint/screens/regulator-menu";

interface RegulatorShellProps {
  readonly locale: Locale;
  /** From the page's own gate: a shell does not authorise. */
  readonly actor: RegulatorActor;
  readonly children: ReactNode;
}

/** The console: menu with counts, and the page. */
export async function RegulatorShell({ locale, actor, children }: RegulatorShellProps): Promise<ReactNode> {
  const [viewer, counts] = await Promise.all([gatePublic(), regulatorMenuScreen(actor)]);
  const t = getTranslator(locale, "regulator");
  const home = `/${locale}/regulator`;
  return (
    <StaffShell
      locale={locale}
      home={home}
      place={[t("office"), t("place")]}
      person={{
        name: viewer.kind === "staff" ? viewer.name : "",
        detail: getTranslator(locale, "domain")(`role.${actor.role}`),
      }}
      menu={[
        {
          items: [
            { href: home, label: t("menu.today"), icon: "clock", exact: true },
            {
              href: `${home}/complaints`,
              label: t("menu.complaints"),
              icon: "list",
              count: formatCappedCount(locale, counts.waiting),
              late: counts.waiting > 0,
            },
            {
              href: `${home}/reviews`,
              label: t("menu.reviews"),
              icon: "flag",
              count: formatCappedCount(locale, counts.reviews),
            },
            {
              href: `${home}/platforms`,
              label: t("menu.platforms"),
              icon: "counter",
              ...(counts.unlisted === 0 ? {} : { count: formatCappedCount(locale, counts.unlisted) }),
            },
            {
              href: `/${locale}/notices`,
              label: t("menu.notices"),
              icon: "alert",
              ...(counts.unread === 0 ? {} : { count: formatCappedCount(locale, counts.unread) }),
            },
          ],
        },
      ]}
    >
      <div className="px-5 py-5 lg:px-9">{children}</div>
    </StaffShell>
  );
}
