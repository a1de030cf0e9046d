// Which numbers hold for what was counted. Right after a version takes effect, stored counts are still of the window before: they are
// shown and judged by the version in force at the instant that they name, until they are counted again.
import type { Db } from "@/db/engine/client";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";

/**
 * The version in force when something was counted. Asks the database only where another one may have been.
 * @param inForce the version in force now
 * @param countedAt null: nothing was counted yet, and what is counted now is counted by the version in force
 */
export async function rulebookOfCount(db: Db, inForce: Rulebook, countedAt: Date | null): Promise<Rulebook> {
  if (countedAt === null || Date.parse(inForce.effective_at) <= countedAt.getTime()) return inForce;
  return (await findRulebookInForce(db, countedAt)) ?? DEFAULT_RULEBOOK;
}
