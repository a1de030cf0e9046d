// The public list of platforms, by name, with a search and keyset pages.
import { listListedPlatforms, type PlatformLine } from "@/db/platform/public-platform";
import { fromReplica } from "@/db/engine/replica";

const PAGE_SIZE = 20;
const LONGEST_SEARCH = 40;

export interface PlatformsScreen {
  readonly query: string;
  readonly platforms: readonly PlatformLine[];
  /** The name after which the next page begins; null on the last page. */
  readonly next: string | null;
}

/** Plain data for anybody. `query` and `after` come from the address, as typed. */
export async function platformsScreen(query: string, after: string): Promise<PlatformsScreen> {
  const matching = query.trim().slice(0, LONGEST_SEARCH);
  const found = await fromReplica((db) => listListedPlatforms(db, { matching, after, limit: PAGE_SIZE + 1 }));
  const platforms = found.slice(0, PAGE_SIZE);
  return {
    query: matching,
    platforms,
    next: found.length > PAGE_SIZE ? (platforms.at(-1)?.nameZh ?? null) : null,
  };
}

export type { PlatformLine } from "@/db/platform/public-platform";
