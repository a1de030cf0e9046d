// The public list of platforms, by name, with a search and keyset pages.
import { listListedNames } from "@/db/platform/listed-names";
import { listListedPlatforms, type PlatformLine } from "@/db/platform/public-platform";
import { fromReplica } from "@/db/engine/replica";
import { maySound, meantBy, soundingLike } from "@/lib/platform/engine/platforms-by-name";
import { platformNameKey } from "@/lib/domain/platform/platform-name";

const PAGE_SIZE = 20;
const LONGEST_SEARCH = 40;

export interface PlatformsScreen {
  readonly query: string;
  readonly platforms: readonly PlatformLine[];
  /** The name after which the next page begins; null on the last page. */
  readonly next: string | null;
  /** Where nothing was found: those that may be meant, the nearest first. */
  readonly meant: readonly { readonly slug: string; readonly nameZh: string; readonly nameEn: string }[];
}

/** Plain data for anybody. `query` and `after` come from the address, as typed. */
export async function platformsScreen(query: string, after: string): Promise<PlatformsScreen> {
  const words = query.trim().slice(0, LONGEST_SEARCH);
  return fromReplica(async (db) => {
    let read: ReturnType<typeof listListedNames> | null = null;
    const names = () => (read ??= listListedNames(db));
    const ids = maySound(words) ? await soundingLike(await names(), words) : [];
    const matching = { words, key: platformNameKey(words), ids };
    const found = await listListedPlatforms(db, { matching, after, limit: PAGE_SIZE + 1 });
    const platforms = found.slice(0, PAGE_SIZE);
    const nothing = found.length === 0 && after === "" && words !== "";
    return {
      query: words,
      platforms,
      next: found.length > PAGE_SIZE ? (platforms.at(-1)?.nameZh ?? null) : null,
      meant: nothing ? await meantBy(await names(), words) : [],
    };
  });
}

export type { PlatformLine } from "@/db/platform/public-platform";
