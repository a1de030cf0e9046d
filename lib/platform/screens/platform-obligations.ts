// What one platform owes, in the regulator's file: by the counts of its public page where it has one.
import { database } from "@/db/engine/client";
import { readDatabaseTime } from "@/db/engine/database-time";
import { countKindReports } from "@/db/platform/channel-people";
import { listOpenChannels } from "@/db/platform/channels";
import { countDisputes } from "@/db/platform/dispute-figures";
import { countObligations } from "@/db/platform/obligation-counts";
import { findPublicFigures } from "@/db/platform/public-figures";
import { findRegistryRow, type RegistryRow } from "@/db/platform/regulator-platforms";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { Rulebook } from "@/lib/domain/rulebook/rulebook";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { knownChannels } from "@/lib/platform/engine/channel-evidence-of";
import { rulebookOfCount } from "@/lib/platform/engine/rulebook-of-count";
import { platformObligations, type PlatformObligations } from "@/lib/platform/engine/platform-obligations";

export interface ObligationsScreen {
  readonly platform: RegistryRow;
  readonly obligations: PlatformObligations | null;
}

/** Null when no platform has this name in addresses. */
export async function platformObligationsScreen(
  _actor: RegulatorActor,
  slug: string,
): Promise<ObligationsScreen | null> {
  const db = database();
  const platform = await findRegistryRow(db, slug);
  if (platform === null) return null;
  const now = await readDatabaseTime(db);
  const [channels, inForce] = await Promise.all([
    listOpenChannels(db, platform.id),
    findRulebookInForce(db, now),
  ]);
  const newest = inForce ?? DEFAULT_RULEBOOK;
  const stored = await figuresOf(platform, now, newest);
  const rulebook = await rulebookOfCount(db, newest, stored?.asOf ?? null);
  const known = knownChannels(channels, stored?.figures, platform.users, rulebook);
  return { platform, obligations: platformObligations({ platform, known, stored, rulebook, now }) };
}

/** As the public reads them; of a platform that is not listed, of which few people complain, counted now. */
async function figuresOf({ id, state }: RegistryRow, now: Date, rules: Rulebook) {
  const db = database();
  if (state === "listed") return findPublicFigures(db, id);
  const obligations = await countObligations(db, id, now, rules);
  const disputes = await countDisputes(db, id, now, rules);
  const channels = await countKindReports(db, id, now, rules);
  return { figures: { obligations, disputes, channels }, asOf: now };
}
