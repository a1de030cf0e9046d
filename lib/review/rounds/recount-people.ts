// Recounts the people of the platforms where something changed, then asks whether a threshold is passed. Safe to run twice
// and in many processes at once: a request is taken by one of them, and a platform is recounted by one at a time.
import { withTransaction } from "@/db/engine/client";
import { resumeDecisions } from "@/db/platform/platform-decision";
import { recountPairs, takeRecountRequests } from "@/db/platform/people-recount";
import type { Pair, RecountRequest } from "@/db/platform/people-recount";
import { checkThresholds } from "@/lib/review/engine/check-thresholds";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";

/** Each pair once: a person's ten events cost one look at their complaints. */
function pairsOf(requests: readonly RecountRequest[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { platformId, personId } of requests) {
    if (personId !== null) pairs.set(`${platformId} ${personId}`, { platformId, personId });
  }
  return [...pairs.values()];
}

/** The latest event of each platform: the version in force at its instant decides. */
function latestByPlatform(requests: readonly RecountRequest[]): Map<string, Date> {
  const latest = new Map<string, Date>();
  for (const { platformId, at } of requests) {
    const known = latest.get(platformId);
    if (known === undefined || known < at) latest.set(platformId, at);
  }
  return latest;
}

/**
 * Takes up to `limit` requests, in one transaction with the rows and reviews that come of them.
 * Returns how many it took and which reviews opened.
 */
export async function recountPeople(
  context: CommandContext,
  { limit }: { readonly limit: number },
): Promise<{ readonly taken: number; readonly opened: readonly string[] }> {
  return withTransaction(context.db, async (tx) => {
    const requests = await takeRecountRequests(tx, limit);
    if (requests.length === 0) return { taken: 0, opened: [] };
    const latest = latestByPlatform(requests);
    // Also reassigns complaints filed while the merge ran: filing never waits for a merger.
    await resumeDecisions(tx, [...latest.keys()]);
    await recountPairs(tx, pairsOf(requests));
    const now = await nowOf(context, tx);
    const opened: string[] = [];
    for (const [platformId, at] of latest) {
      const review = await checkThresholds(tx, { platformId, at: at < now ? at : now, now });
      if (review !== null) opened.push(review);
    }
    return { taken: requests.length, opened };
  });
}
