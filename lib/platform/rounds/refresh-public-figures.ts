// Counts the public figures again once they are old. Safe to run twice and in many processes: the later count stays.
import {
  ALL_PLATFORMS,
  countOfPlatforms,
  countPublicFigures,
  findPublicFigures,
  listStalePlatforms,
  savePublicFigures,
} from "@/db/platform/public-figures";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import type { CommandContext } from "@/lib/complaint/engine/context";

/** How old a public figure may grow, in milliseconds. Every page says as of when it was counted. */
const FRESH_MS = 2 * 60_000;
const PLATFORMS_PER_ROUND = 20;

/** Refreshes up to a bounded number of platforms, and the row of all of them. Returns how many rows were counted. */
export async function refreshPublicFigures({ db }: Pick<CommandContext, "db">, now: Date): Promise<number> {
  const stale = new Date(now.getTime() - FRESH_MS);
  const platforms = await listStalePlatforms(db, stale, PLATFORMS_PER_ROUND);
  const rules = (await findRulebookInForce(db, now)) ?? DEFAULT_RULEBOOK;
  const counted = await countOfPlatforms(db, platforms, now, rules);
  for (const id of platforms) {
    const figures = await countPublicFigures(db, id, now, rules, counted.get(id));
    await savePublicFigures(db, id, { figures, asOf: now });
  }
  const all = await findPublicFigures(db, ALL_PLATFORMS);
  if (all !== null && all.asOf >= stale) return platforms.length;
  const figures = await countPublicFigures(db, null, now, rules);
  await savePublicFigures(db, ALL_PLATFORMS, { figures, asOf: now });
  return platforms.length + 1;
}
