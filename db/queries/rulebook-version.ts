// Which version of the rules binds at an instant, and publishing another one.
import { desc, lte } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { rulebookVersion } from "@/db/schema/rulebook";
import type { Rulebook } from "@/lib/domain/rulebook";

/** The version that binds what happens at `at`; null before the first version. */
export async function findRulebookInForce(db: Executor, at: Date): Promise<Rulebook | null> {
  const [row] = await db
    .select({ numbers: rulebookVersion.numbers })
    .from(rulebookVersion)
    .where(lte(rulebookVersion.effectiveAt, at))
    .orderBy(desc(rulebookVersion.effectiveAt))
    .limit(1);
  return row?.numbers ?? null;
}

export interface NewRulebook {
  readonly rulebook: Rulebook;
  readonly publishedAt: Date;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
}

/** Stores a version; false when its name is taken. */
export async function insertRulebook(db: Executor, added: NewRulebook): Promise<boolean> {
  const rows = await db
    .insert(rulebookVersion)
    .values({
      version: added.rulebook.version,
      numbers: added.rulebook,
      publishedAt: added.publishedAt,
      effectiveAt: new Date(added.rulebook.effective_at),
      proposedBy: added.proposedBy,
      approvedBy: added.approvedBy,
    })
    .onConflictDoNothing({ target: rulebookVersion.version })
    .returning({ version: rulebookVersion.version });
  return rows.length === 1;
}
