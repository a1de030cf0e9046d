// The numbers of this program, in the database of an installation: bound at once where nothing was ever decided by others,
// and announced where an earlier version is in force. Later versions are published (lib/commands/publish-rulebook).
import { withTransaction, type Db } from "@/db/client";
import { readDatabaseTime } from "@/db/queries/database-time";
import { findRulebookInForce, insertRulebook, listRulebookNames } from "@/db/queries/rulebook";
import { insertDeltaForAllPlatforms } from "@/db/queries/threshold";
import { DEFAULT_RULEBOOK } from "@/lib/domain/default-rulebook";

const DAY_MS = 86_400_000;

/** Does nothing where the version stands already. */
export async function installRulebook(db: Db): Promise<void> {
  const nobody = { proposedBy: null, approvedBy: null };
  const versions = await listRulebookNames(db);
  if (versions.includes(DEFAULT_RULEBOOK.version)) return;
  if (versions.length === 0) {
    const publishedAt = new Date(DEFAULT_RULEBOOK.effective_at);
    await insertRulebook(db, { rulebook: DEFAULT_RULEBOOK, publishedAt, ...nobody });
    return;
  }
  await withTransaction(db, async (tx) => {
    const now = await readDatabaseTime(tx);
    const { rulebook_notice_days: days } = (await findRulebookInForce(tx, now)) ?? DEFAULT_RULEBOOK;
    const effectiveAt = new Date(now.getTime() + days * DAY_MS);
    const rulebook = { ...DEFAULT_RULEBOOK, effective_at: effectiveAt.toISOString() };
    if (await insertRulebook(tx, { rulebook, publishedAt: now, ...nobody }))
      await insertDeltaForAllPlatforms(tx, "rules_changed", effectiveAt);
  });
}
