// The frame around a company's pages: whose desk it is, how many complaints every view holds, and what is unread.
import { database } from "@/db/engine/client";
import { findCompanyDesk } from "@/db/complaint/company-desk";
import { unreadOf } from "@/db/notification/notification";
import type { CompanyActor } from "@/lib/domain/people/actor";
import type { TwoNames } from "@/lib/base/i18n/name-in";
import { viewCounts, type InboxView, type ViewCount } from "@/lib/complaint/screens/inbox-views";

/** Counting stops here: "1,000+". */
const COUNT_CAP = 1_000;

export interface CompanyMenuScreen {
  readonly company: TwoNames;
  readonly counts: Readonly<Record<Exclude<InboxView, "closed">, ViewCount>>;
  /** Notices of this agent that were not read yet; counting stops at COUNT_CAP. */
  readonly unread: ViewCount;
  readonly now: Date;
}

/** As of the database's now, for the platforms of this actor. */
export async function companyMenuScreen(actor: CompanyActor): Promise<CompanyMenuScreen> {
  const unread = unreadOf({ staffId: actor.staffId }, COUNT_CAP);
  const desk = await findCompanyDesk(database(), actor, unread, COUNT_CAP);
  return {
    company: { nameZh: desk.name_zh, nameEn: desk.name_en },
    counts: viewCounts(desk, COUNT_CAP),
    unread: { count: desk.unread, atLeast: desk.unread >= COUNT_CAP },
    now: new Date(Number(desk.now_ms)),
  };
}
