// The contradiction report of one platform for anybody: what it says, what people report, what tests find.
// Source: docs/domain/channel-evidence.md, "The contradiction report".
import type { Db } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { fromReplica } from "@/db/engine/replica";
import { listOpenChannels } from "@/db/platform/channels";
import { findPublicFigures } from "@/db/platform/public-figures";
import { findListedPlatform, type ListedPlatform } from "@/db/platform/public-platform";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { rulebookOfCount } from "@/lib/platform/engine/rulebook-of-count";
import { knownChannels, type KnownChannel } from "@/lib/platform/engine/channel-evidence-of";

/** Of the channels; more stand in the register. */
export const COMPARED_SHOWN = 100;

export interface SideBySideScreen {
  readonly platform: ListedPlatform;
  /** When people's reports were counted; null: not yet. */
  readonly asOf: Date | null;
  /** Of how many days they were. */
  readonly days: number;
  /** Null: nobody counted what people report yet. */
  readonly known: readonly KnownChannel[] | null;
  readonly more: boolean;
}

/** Plain data for anybody; null when no listed platform has this name. */
export function sideBySideScreen(slug: string): Promise<SideBySideScreen | null> {
  return fromReplica((db) => readSideBySide(db, slug));
}

async function readSideBySide(db: Db, slug: string): Promise<SideBySideScreen | null> {
  const platform = await findListedPlatform(db, slug);
  if (platform === null) return null;
  const now = await readDatabaseTime(db);
  const [channels, stored, inForce] = await Promise.all([
    listOpenChannels(db, platform.id),
    findPublicFigures(db, platform.id),
    findRulebookInForce(db, now),
  ]);
  const rules = await rulebookOfCount(db, inForce ?? DEFAULT_RULEBOOK, stored?.asOf ?? null);
  const known = knownChannels(channels, stored?.figures, platform.users, rules);
  return {
    platform,
    asOf: stored?.asOf ?? null,
    days: rules.evidence_days,
    known: known?.slice(0, COMPARED_SHOWN) ?? null,
    more: (known?.length ?? 0) > COMPARED_SHOWN,
  };
}
