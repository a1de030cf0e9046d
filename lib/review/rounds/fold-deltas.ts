// Folds what changed into the people counted per platform, then asks whether a threshold is passed. Safe to run twice
// and in many processes at once: a delta is taken by one of them, and a platform is folded by one at a time.
import { withTransaction } from "@/db/engine/client";
import { resumeDecisions } from "@/db/platform/platform-decision";
import { refoldPairs, takeDeltas } from "@/db/platform/people-recount";
import type { Pair, TakenDelta } from "@/db/platform/people-recount";
import { checkThresholds } from "@/lib/review/engine/check-thresholds";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";

/** Each pair once: a person's ten events cost one look at their complaints. */
function pairsOf(deltas: readonly TakenDelta[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { platformId, personId } of deltas) {
    if (personId !== null) pairs.set(`${platformId} ${personId}`, { platformId, personId });
  }
  return [...pairs.values()];
}

/** The latest event of each platform: the version in force at its instant decides. */
function latestByPlatform(deltas: readonly TakenDelta[]): Map<string, Date> {
  const latest = new Map<string, Date>();
  for (const { platformId, at } of deltas) {
    const known = latest.get(platformId);
    if (known === undefined || known < at) latest.set(platformId, at);
  }
  return latest;
}

/**
 * Takes up to `limit` deltas, in one transaction with the rows and reviews that come of them.
 * Returns how many it took and which reviews opened.
 */
export async function foldDeltas(
  context: CommandContext,
  { limit }: { readonly limit: number },
): Promise<{ readonly taken: number; readonly opened: readonly string[] }> {
  return withTransaction(context.db, async (tx) => {
    const deltas = await takeDeltas(tx, limit);
    if (deltas.length === 0) return { taken: 0, opened: [] };
    const latest = latestByPlatform(deltas);
    // Whoever filed on a platform in the moment it was merged is carried too: filing never waits for a merger.
    await resumeDecisions(tx, [...latest.keys()]);
    await refoldPairs(tx, pairsOf(deltas));
    const now = await nowOf(context, tx);
    const opened: string[] = [];
    for (const [platformId, at] of latest) {
      const review = await checkThresholds(tx, { platformId, at: at < now ? at : now, now });
      if (review !== null) opened.push(review);
    }
    return { taken: deltas.length, opened };
  });
}
