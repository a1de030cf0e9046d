// The regulator's published dial tests, for anybody.
import { type DialCampaign, listDialCampaigns } from "@/db/dial-test/dial-test";
import { fromReplica } from "@/db/engine/replica";

/** All quarters, the latest first. */
export function dialTestsScreen(): Promise<DialCampaign[]> {
  return fromReplica(listDialCampaigns);
}

export type { DialCampaign } from "@/db/dial-test/dial-test";
