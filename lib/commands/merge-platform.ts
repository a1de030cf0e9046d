// A regulator finds that an unlisted platform is one we know under another name: its complaints go there, in batches
// (lib/commands/carry-complaints).
import { v7 } from "uuid";
import { withTransaction } from "@/db/client";
import { findPlatformForUpdate, movePlatformToMerged } from "@/db/queries/platform-admin";
import { insertPlatformMove } from "@/db/queries/platform-move";
import { lockPlatforms } from "@/db/queries/threshold";
import type { RegulatorActor } from "@/lib/domain/actor";
import type { CommandContext } from "@/lib/commands/context";
import { nowOf } from "@/lib/commands/now-of";
import { done, refused } from "@/lib/commands/result";
import type { Result } from "@/lib/commands/result";

export interface MergePlatformInput {
  readonly platformId: string;
  /** The platform that goes on. */
  readonly intoId: string;
}

/** Refuses unknown platforms, a platform into itself, an heir that is not listed, and one that is not unlisted. */
export async function mergePlatform(
  context: CommandContext,
  actor: RegulatorActor,
  input: MergePlatformInput,
): Promise<Result<{ readonly platformId: string }>> {
  if (input.platformId === input.intoId) return refused("same_platform");
  return withTransaction(context.db, async (tx) => {
    // The folds' lock first: a fold holds it before it touches a platform's row, so that nobody waits in a ring.
    await lockPlatforms(tx, [input.platformId, input.intoId]);
    const platform = await findPlatformForUpdate(tx, input.platformId);
    const heir = await findPlatformForUpdate(tx, input.intoId);
    if (platform === null || heir?.state !== "listed") return refused("unknown_platform");
    if (platform.state !== "unlisted") return refused("somebody_was_faster");
    await movePlatformToMerged(tx, platform.id, heir.id);
    const now = await nowOf(context, tx);
    const move = { fromId: platform.id, toId: heir.id, decidedBy: actor.staffId, decidedAt: now };
    await insertPlatformMove(tx, { id: v7(), ...move });
    return done({ platformId: heir.id });
  });
}
