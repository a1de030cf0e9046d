// The regulator's published dial tests, for anybody.
import { database } from "@/db/client";
import { type DialCampaign, listDialCampaigns } from "@/db/queries/dial-test";

/** All quarters, the latest first. */
export function dialTestsScreen(): Promise<DialCampaign[]> {
  return listDialCampaigns(database());
}

export type { DialCampaign } from "@/db/queries/dial-test";
