// The account part of the header: a sign-in link, or one's own pages and sign-out.
import type { MenuItem } from "@/app/_ui/shell/public-header";
import { noticeOwnerOf } from "@/app/[locale]/notices/reader";
import { gatePublic } from "@/lib/sign-in/engine/gate";
import { staffHome } from "@/lib/sign-in/engine/staff-home";
import type { Viewer } from "@/lib/sign-in/engine/viewer";
import { formatCappedCount } from "@/lib/base/i18n/format";
import type { Locale } from "@/lib/base/i18n/locale";
import { getTranslator } from "@/lib/base/i18n/translator";
import { UNREAD_CAP } from "@/lib/notification/screens/notices";
import { unreadNotices } from "@/lib/notification/screens/unread-notices";

function ownPage(locale: Locale, viewer: Exclude<Viewer, { kind: "nobody" }>): MenuItem {
  const t = getTranslator(locale, "common");
  switch (viewer.kind) {
    case "consumer":
      return { href: `/${locale}/complaints`, label: t("nav.myComplaints") };
    case "complaint":
      return { href: `/${locale}/complaints/${viewer.complaintNumber}`, label: t("nav.myComplaint") };
    case "staff":
      return { href: staffHome(locale, viewer.role), label: t("nav.desk") };
  }
}

/** Without a session cookie the database is not queried. */
export async function accountItems(locale: Locale): Promise<readonly MenuItem[]> {
  const t = getTranslator(locale, "common");
  const viewer = await gatePublic();
  const reader = noticeOwnerOf(viewer);
  if (viewer.kind === "nobody" || reader === null)
    return [{ href: `/${locale}/sign-in`, label: t("nav.signIn") }];
  const unread = await unreadNotices(reader);
  const count = formatCappedCount(locale, unread, UNREAD_CAP);
  return [
    ownPage(locale, viewer),
    {
      href: `/${locale}/notices`,
      label: unread === 0 ? t("nav.notices") : t("nav.noticesUnread", { count }),
    },
    { href: `/${locale}/sign-out`, label: t("nav.signOut") },
  ];
}
