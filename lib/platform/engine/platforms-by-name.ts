// Finds listed platforms by what somebody typed: those it sounds like, and those that may be meant by a slip.
import { setImmediate } from "node:timers/promises";
import type { NamedPlatform } from "@/db/platform/listed-names";
import { syllablesOf } from "@/lib/base/pinyin";
import {
  slipFrom,
  soundsLike,
  spelledName,
  typedSound,
  type SpelledName,
} from "@/lib/domain/platform/name-slip";
import { platformNameKey } from "@/lib/domain/platform/platform-name";

const MOST_MEANT = 5;
/** Names read in a row before others have their turn. */
const IN_A_ROW = 100;
/** Many times the names of the register. Beyond it everything is read again. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, SpelledName>();

interface SpelledPlatform {
  readonly platform: NamedPlatform;
  readonly names: readonly SpelledName[];
}

const spell = (key: string): SpelledName => spelledName(key, syllablesOf(key));

/** Reading takes time, so a name is read once in a process. */
async function spelled(platforms: readonly NamedPlatform[]): Promise<readonly SpelledPlatform[]> {
  const unread = platforms.flatMap(({ keys }) => keys.filter((key) => !remembered.has(key)));
  if (remembered.size + unread.length > MOST_REMEMBERED) remembered.clear();
  for (const [place, key] of unread.entries()) {
    if (place % IN_A_ROW === IN_A_ROW - 1) await setImmediate();
    remembered.set(key, spell(key));
  }
  return platforms.map((platform) => ({
    platform,
    names: platform.keys.map((key) => remembered.get(key) ?? spell(key)),
  }));
}

/** Whether it can be pinyin or initials: only then is there something that it may sound like. */
export function maySound(typed: string): boolean {
  return typedSound(platformNameKey(typed)) !== null;
}

/** The ids of platforms one of whose names is read so, or has these initials. */
export async function soundingLike(
  platforms: readonly NamedPlatform[],
  typed: string,
): Promise<readonly string[]> {
  const sound = typedSound(platformNameKey(typed));
  if (sound === null) return [];
  const found = await spelled(platforms);
  return found
    .filter(({ names }) => names.some((name) => soundsLike(sound, name)))
    .map(({ platform }) => platform.id);
}

/** The few that may be meant, the nearest first; one that is spelled exactly so is the first of them. */
export async function meantBy(
  platforms: readonly NamedPlatform[],
  typed: string,
): Promise<readonly NamedPlatform[]> {
  const key = platformNameKey(typed);
  if (key === "") return [];
  const asked = spell(key);
  const found = await spelled(platforms);
  return found
    .flatMap(({ platform, names }) => {
      const slips = names.map((name) => slipFrom(asked, name)).filter((slip) => slip !== null);
      return slips.length === 0 ? [] : [{ platform, slip: Math.min(...slips) }];
    })
    .sort((a, b) => a.slip - b.slip)
    .slice(0, MOST_MEANT)
    .map(({ platform }) => platform);
}
