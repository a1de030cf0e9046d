// What every edit of a platform begins with: the row and the end of its log are locked, and the page was not stale.
import type { Tx } from "@/db/engine/client";
import { lockEdits, type LockedEdits } from "@/db/edit/edit-log";
import { findPlatformForUpdate, type PlatformRow } from "@/db/platform/platform-admin";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { refused, type CommandRefusal } from "@/lib/complaint/engine/result";

export interface PlatformUnderEdit {
  readonly ok: true;
  readonly platform: PlatformRow;
  readonly edits: LockedEdits;
}

/** Refuses an unknown platform, and a page that did not show the last edit. */
export async function lockPlatformForEdit(
  tx: Tx,
  { lastSeenSeq }: Pick<CommandContext, "lastSeenSeq">,
  platformId: string,
): Promise<PlatformUnderEdit | { readonly ok: false; readonly refusal: CommandRefusal }> {
  const platform = await findPlatformForUpdate(tx, platformId);
  if (platform === null) return refused("unknown_platform");
  const edits = await lockEdits(tx, { subject: "platform", id: platformId });
  if (lastSeenSeq !== undefined && lastSeenSeq !== edits.version) return refused("somebody_was_faster");
  return { ok: true, platform, edits };
}

/**
 * Now, and never before the last edit of these logs: what an edit does to the register bears the instant of the edit, and a log
 * never goes back in time, though a clock may.
 */
export async function editInstant(
  tx: Tx,
  context: CommandContext,
  ...logs: readonly LockedEdits[]
): Promise<Date> {
  const now = await nowOf(context, tx);
  return new Date(Math.max(now.getTime(), ...logs.map(({ lastAt }) => lastAt?.getTime() ?? 0)));
}
