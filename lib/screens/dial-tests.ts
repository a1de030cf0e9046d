// The regulator's published dial tests, for anybody.
import { type DialCampaign, listDialCampaigns } from "@/db/queries/dial-test";
import { fromReplica } from "@/db/replica";

/** All quarters, the latest first. */
export function dialTestsScreen(): Promise<DialCampaign[]> {
  return fromReplica(listDialCampaigns);
}

export type { DialCampaign } from "@/db/queries/dial-test";
