// A number that is declared again soon after its reports went with it: they wait again, so that no number is rid of them by being
// withdrawn for a while.
import type { Tx } from "@/db/engine/client";
import { lockReports } from "@/db/platform/chain-reports";
import { bringReports, listSettledNumbers } from "@/db/platform/dropped-reports";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { channelKey } from "@/lib/domain/platform/channel";
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";

const DAY_MS = 86_400_000;

/** Channels as they stand from now on, with the keys of their places. The caller has locked the platform, and written them. */
export async function bringDroppedReports(
  tx: Tx,
  platformId: string,
  at: Date,
  declared: readonly { readonly channelId: string; readonly version: number; readonly placeKey: string }[],
): Promise<void> {
  const { number_answered_days: lately } = (await findRulebookInForce(tx, at)) ?? DEFAULT_RULEBOOK;
  const settled = await listSettledNumbers(tx, platformId, new Date(at.getTime() - lately * DAY_MS));
  // What became of a number last: what was brought back before is among what went with it then.
  const last = new Map(settled.map((one) => [channelKey(one), one]));
  for (const { placeKey, channelId, version } of declared) {
    const dropped = last.get(placeKey);
    if (dropped === undefined || dropped.right) continue;
    await lockReports(tx, channelId);
    await bringReports(tx, dropped, { channelId, version });
  }
}
