// A regulator sets the industry of a platform, a section of the national classification.
import { withTransaction } from "@/db/engine/client";
import { byStaff, insertEdit } from "@/db/edit/edit-log";
import { updatePlatformIndustry } from "@/db/platform/platform-admin";
import type { Industry } from "@/lib/domain/platform/known-as";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";

export interface SetPlatformIndustryInput {
  readonly platformId: string;
  /** Null: not known. */
  readonly industry: Industry | null;
  readonly reason: string;
}

/** Refuses no reason, an unknown or merged platform, what changes nothing, and a stale page. */
export async function setPlatformIndustry(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId, industry, reason }: SetPlatformIndustryInput,
): Promise<Result<{ readonly platformId: string }>> {
  const fault = textFault(reason, "reason");
  if (fault !== null) return refused(fault);
  return withTransaction(context.db, async (tx) => {
    const locked = await lockPlatformForEdit(tx, context, platformId);
    if (!locked.ok) return locked;
    const { platform, edits } = locked;
    if (platform.state === "merged") return refused("unknown_platform");
    if (platform.industry === industry) return refused("nothing_changed");
    await updatePlatformIndustry(tx, platformId, industry);
    const at = await nowOf(context, tx);
    const edit = { type: "industry_set", at, editor: byStaff(actor.staffId) } as const;
    const [old, next] = [{ industry: platform.industry }, { industry }];
    await insertEdit(tx, edits, { ...edit, old, new: next, reason: cleanText(reason) });
    return done({ platformId });
  });
}
