// What the regulator published after its quarterly dial tests: under the real names, as printed, and nothing beside it.
import type { Db } from "@/db/engine/client";
import { dialCampaign, dialFinding } from "@/db/dial-test/schema";
import published from "@/db/seed/dial-tests.json";

export async function recordDialTests(db: Db): Promise<void> {
  for (const campaign of published.campaigns) {
    const { quarter, bulletin = null, published: publishedOn = null, complaint_shares: shares } = campaign;
    await db.insert(dialCampaign).values({
      quarter,
      bulletin,
      publishedOn,
      serviceFunctionShare: shares?.service_function ?? null,
      serviceChannelShare: shares?.service_channel ?? null,
      personalInformationShare: shares?.personal_information ?? null,
      otherShare: shares?.other ?? null,
      connectedCompanies: shares?.connected_companies ?? null,
      lateCompanies: shares?.late_companies ?? null,
    });
    const findings = (campaign.findings ?? []).map((finding) => ({
      quarter,
      platformName: finding.platform,
      outcome: finding.outcome,
    }));
    if (findings.length > 0) await db.insert(dialFinding).values(findings);
  }
}
