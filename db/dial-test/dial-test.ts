// The regulator's published dial-test findings: historical records, read as they were published.
import { asc, desc } from "drizzle-orm";
import type { Executor } from "@/db/engine/client";
import { dialCampaign, dialFinding } from "@/db/dial-test/schema";

export interface DialCampaign {
  readonly quarter: string;
  readonly bulletin: string | null;
  readonly publishedOn: string | null;
  readonly connectedCompanies: number | null;
  readonly lateCompanies: number | null;
  /** Shares of the complaints of that quarter, in percent, as published. */
  readonly shares: {
    readonly serviceFunction: number;
    readonly serviceChannel: number;
    readonly personalInformation: number;
    readonly other: number;
  } | null;
  readonly findings: readonly { readonly platformName: string; readonly outcome: string }[];
}

/** All campaigns with their findings, the latest quarter first. */
export async function listDialCampaigns(db: Executor): Promise<DialCampaign[]> {
  const campaigns = await db.select().from(dialCampaign).orderBy(desc(dialCampaign.quarter));
  const findings = await db
    .select()
    .from(dialFinding)
    .orderBy(asc(dialFinding.outcome), asc(dialFinding.platformName));
  return campaigns.map((row) => ({
    quarter: row.quarter,
    bulletin: row.bulletin,
    publishedOn: row.publishedOn,
    connectedCompanies: row.connectedCompanies,
    lateCompanies: row.lateCompanies,
    shares:
      row.serviceFunctionShare === null
        ? null
        : {
            serviceFunction: row.serviceFunctionShare,
            serviceChannel: row.serviceChannelShare ?? 0,
            personalInformation: row.personalInformationShare ?? 0,
            other: row.otherShare ?? 0,
          },
    findings: findings
      .filter((finding) => finding.quarter === row.quarter)
      .map(({ platformName, outcome }) => ({ platformName, outcome })),
  }));
}
