// The frame around a company's pages: whose desk it is, how many complaints every view holds, and what is unread.
import { database } from "@/db/client";
import { findCompanyName } from "@/db/queries/company-complaint";
import { countInbox } from "@/db/queries/company-inbox";
import { countUnread } from "@/db/queries/notification";
import type { CompanyActor } from "@/lib/domain/actor";
import { viewCounts, type InboxView, type ViewCount } from "@/lib/screens/inbox-views";

/** Counting stops here: "1,000+". */
const COUNT_CAP = 1_000;

export interface CompanyMenuScreen {
  readonly company: { readonly nameZh: string; readonly nameEn: string };
  readonly counts: Readonly<Record<Exclude<InboxView, "closed">, ViewCount>>;
  /** Notices of this agent that were not read yet; counting stops at COUNT_CAP. */
  readonly unread: ViewCount;
  readonly now: Date;
}

/** As of the database's now, for the platforms of this actor. */
export async function companyMenuScreen(actor: CompanyActor): Promise<CompanyMenuScreen> {
  const db = database();
  const [company, counts, unread] = await Promise.all([
    findCompanyName(db, actor.companyId),
    countInbox(db, actor.platformIds, COUNT_CAP),
    countUnread(db, { staffId: actor.staffId }, COUNT_CAP),
  ]);
  return {
    company: company ?? { nameZh: "", nameEn: "" },
    counts: viewCounts(counts, COUNT_CAP),
    unread: { count: unread, atLeast: unread >= COUNT_CAP },
    now: new Date(Number(counts.now_ms)),
  };
}
