// What every edit of a platform begins with: the row and the end of its log are locked, and the page was not stale.
import type { Tx } from "@/db/engine/client";
import { lockEdits, type LockedEdits } from "@/db/edit/edit-log";
import { findPlatformForUpdate, type PlatformRow } from "@/db/platform/platform-admin";
import type { CommandContext } from "@/lib/complaint/engine/context";
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
