// A regulator finds that an unlisted platform is one we know under another name: its complaints go there, in batches
// (lib/platform/rounds/apply-platform-decision).
import { v7 } from "uuid";
import { withTransaction } from "@/db/engine/client";
import { byStaff, insertEdit, lockEdits } from "@/db/edit/edit-log";
import { findPlatformForUpdate, movePlatformToMerged } from "@/db/platform/platform-admin";
import { insertPlatformDecision } from "@/db/platform/platform-decision";
import { listOpenPlaceKeys, moveChannels } from "@/db/platform/channels";
import { moveKnownAs } from "@/db/platform/known-as";
import { lockPlatforms } from "@/db/platform/people-recount";
import { fitsTogether } from "@/lib/domain/platform/channel";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { textFault } from "@/lib/complaint/engine/check-text";
import { editInstant, lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused } from "@/lib/complaint/engine/result";
import type { Result } from "@/lib/complaint/engine/result";

export interface MergePlatformInput {
  readonly platformId: string;
  /** The platform that stays. */
  readonly intoId: string;
  readonly reason: string;
}

/**
 * Refuses no reason, unknown platforms, a platform into itself, an heir that is not listed, one that is not unlisted, more open
 * channels together than a platform may have, and a stale page.
 */
export async function mergePlatform(
  context: CommandContext,
  actor: RegulatorActor,
  input: MergePlatformInput,
): Promise<Result<{ readonly platformId: string }>> {
  const fault = textFault(input.reason, "reason");
  if (fault !== null) return refused(fault);
  if (input.platformId === input.intoId) return refused("same_platform");
  return withTransaction(context.db, async (tx) => {
    // The recounts' lock first: a recount holds it before it touches a platform's row, so there is no deadlock.
    await lockPlatforms(tx, [input.platformId, input.intoId]);
    const locked = await lockPlatformForEdit(tx, context, input.platformId);
    if (!locked.ok) return locked;
    const { platform, edits } = locked;
    const heir = await findPlatformForUpdate(tx, input.intoId);
    if (heir?.state !== "listed") return refused("unknown_platform");
    if (platform.state !== "unlisted") return refused("somebody_was_faster");
    const [own, taken] = [await listOpenPlaceKeys(tx, platform.id), await listOpenPlaceKeys(tx, heir.id)];
    if (!fitsTogether(taken, own)) return refused("too_many_channels_together");
    await movePlatformToMerged(tx, platform.id, heir.id);
    const heirEdits = await lockEdits(tx, { subject: "platform", id: heir.id });
    const now = await editInstant(tx, context, edits, heirEdits);
    const move = { fromId: platform.id, toId: heir.id, decidedBy: actor.staffId, decidedAt: now };
    await insertPlatformDecision(tx, { id: v7(), ...move });
    const edit = { at: now, editor: byStaff(actor.staffId), reason: cleanText(input.reason) };
    const old = { state: platform.state, mergedIntoId: null };
    const merged = { state: "merged", mergedIntoId: heir.id };
    await insertEdit(tx, edits, { ...edit, type: "merged", old, new: merged });
    const { id: fromId, nameZh, nameEn } = platform;
    // Its channels, names and numbers go along with their dates.
    const handover = { fromId, toId: heir.id, at: now };
    const channels = await moveChannels(tx, { ...handover, actorId: actor.staffId, reason: edit.reason });
    const knownAs = await moveKnownAs(tx, handover);
    const tookIn = { platformId: fromId, fromZh: nameZh, fromEn: nameEn, ...channels, knownAs };
    await insertEdit(tx, heirEdits, { ...edit, type: "took_in", new: tookIn });
    return done({ platformId: heir.id });
  });
}
