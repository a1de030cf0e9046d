// A regulator ends another name or a telephone number that a platform was known by.
import { withTransaction } from "@/db/engine/client";
import { byStaff, insertEdit } from "@/db/edit/edit-log";
import { deletePlatformName, listKnownAs, markKnownAsEnded } from "@/db/platform/known-as";
import { platformNameKey } from "@/lib/domain/platform/platform-name";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { editInstant, lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";

export interface EndKnownAsInput {
  readonly platformId: string;
  readonly id: string;
  readonly reason: string;
}

/** Ends it: a name leads here no more, but for the platform's own. Refuses what does not stand on this platform, no reason, and a stale page. */
export async function endKnownAs(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId, id, reason }: EndKnownAsInput,
): Promise<Result<{ readonly id: string }>> {
  const fault = textFault(reason, "reason");
  if (fault !== null) return refused(fault);
  return withTransaction(context.db, async (tx) => {
    const locked = await lockPlatformForEdit(tx, context, platformId);
    if (!locked.ok) return locked;
    const row = (await listKnownAs(tx, platformId)).find((one) => one.id === id);
    const at = await editInstant(tx, context, locked.edits);
    if (row === undefined || !(await markKnownAsEnded(tx, platformId, id, at)))
      return refused("channel_gone");
    const { kind, text, source, checkedOn, matchKey } = row;
    const ownNames = [locked.platform.nameZh, locked.platform.nameEn].map(platformNameKey);
    if (kind === "name" && !ownNames.includes(matchKey)) await deletePlatformName(tx, platformId, matchKey);
    const edit = { type: "known_as_ended", at, editor: byStaff(actor.staffId) } as const;
    await insertEdit(tx, locked.edits, {
      ...edit,
      old: { kind, text, source, checkedOn },
      reason: cleanText(reason),
    });
    return done({ id });
  });
}
