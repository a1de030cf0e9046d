// The numbers of this program, in the database of an installation: in force at once where no other numbers ever were,
// and announced where an earlier version is in force. Later versions are published (lib/rulebook/publish-rulebook).
import { withTransaction, type Db } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { findRulebookInForce, insertRulebook, listRulebookNames } from "@/db/rulebook/rulebook";
import type { NewEdit } from "@/db/edit/edit-log";
import { logRulebook } from "@/db/rulebook/rulebook-log";
import { requestRecountOfAll } from "@/db/platform/people-recount";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";

const DAY_MS = 86_400_000;

/** Nobody's edit: a program brings its numbers along. */
function installed(at: Date): Pick<NewEdit, "type" | "at" | "editor"> {
  return { type: "installed", at, editor: { by: "program", name: "jietong" } };
}

/** Does nothing where the version stands already. */
export async function installRulebook(db: Db): Promise<void> {
  const nobody = { proposedBy: null, approvedBy: null };
  const versions = await listRulebookNames(db);
  if (versions.includes(DEFAULT_RULEBOOK.version)) return;
  if (versions.length === 0) {
    await withTransaction(db, async (tx) => {
      const publishedAt = new Date(DEFAULT_RULEBOOK.effective_at);
      await insertRulebook(tx, { rulebook: DEFAULT_RULEBOOK, publishedAt, ...nobody });
      await logRulebook(tx, DEFAULT_RULEBOOK, null, installed(await readDatabaseTime(tx)));
    });
    return;
  }
  await withTransaction(db, async (tx) => {
    const now = await readDatabaseTime(tx);
    const inForce = await findRulebookInForce(tx, now);
    const { rulebook_notice_days: days } = inForce ?? DEFAULT_RULEBOOK;
    const effectiveAt = new Date(now.getTime() + days * DAY_MS);
    const rulebook = { ...DEFAULT_RULEBOOK, effective_at: effectiveAt.toISOString() };
    if (!(await insertRulebook(tx, { rulebook, publishedAt: now, ...nobody }))) return;
    await logRulebook(tx, rulebook, inForce, installed(now));
    await requestRecountOfAll(tx, "rules_changed", effectiveAt);
  });
}
