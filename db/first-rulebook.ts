// The version of the rules that every installation starts with. Later ones are published (lib/commands/publish-rulebook).
import type { Db } from "@/db/client";
import { insertRulebook } from "@/db/queries/rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";

/** Does nothing where it stands already. */
export async function installFirstRulebook(db: Db): Promise<void> {
  const publishedAt = new Date(DEFAULT_RULEBOOK.effective_at);
  await insertRulebook(db, {
    rulebook: DEFAULT_RULEBOOK,
    publishedAt,
    proposedBy: null,
    approvedBy: null,
  });
}
