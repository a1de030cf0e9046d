// A regulator adds another name or a telephone number that a platform is known by.
import { v7 } from "uuid";
import { withTransaction } from "@/db/engine/client";
import { isUniqueViolation } from "@/db/engine/is-unique-violation";
import { byStaff, insertEdit } from "@/db/edit/edit-log";
import { findOtherNamed, insertKnownAs, listKnownAs } from "@/db/platform/known-as";
import { insertPlatformNames } from "@/db/platform/platform-names";
import { knownAsKey, readKnownAs, type KnownAs } from "@/lib/domain/platform/known-as";
import { platformNameKey } from "@/lib/domain/platform/platform-name";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { chinaDay } from "@/lib/domain/shared/china-time";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { editInstant, lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";

export interface AddKnownAsInput {
  readonly platformId: string;
  readonly knownAs: KnownAs;
  readonly reason: string;
}

/**
 * Adds it. Refuses what cannot be read (`channel_unfit`), a name that leads to another platform (`name_of_another`), what the
 * platform is known by already, no reason, an unknown or merged platform, and a stale page. A number may be several platforms'.
 */
export async function addKnownAs(
  context: CommandContext,
  actor: RegulatorActor,
  { platformId, knownAs: typed, reason }: AddKnownAsInput,
): Promise<Result<{ readonly id: string }>> {
  const fault = textFault(reason, "reason");
  if (fault !== null) return refused(fault);
  try {
    return await withTransaction(context.db, async (tx) => {
      const locked = await lockPlatformForEdit(tx, context, platformId);
      if (!locked.ok) return locked;
      const { platform, edits } = locked;
      if (platform.state === "merged") return refused("unknown_platform");
      const at = await editInstant(tx, context, edits);
      const read = readKnownAs(typed, chinaDay(at));
      if (!read.ok) return refused("channel_unfit");
      const { kind, ...about } = read.value;
      const matchKey = knownAsKey(read.value);
      const ownNames = [platform.nameZh, platform.nameEn].map(platformNameKey);
      const known = await listKnownAs(tx, platformId);
      if (known.some((one) => one.kind === kind && one.matchKey === matchKey))
        return refused("known_already");
      if (kind === "name") {
        if (ownNames.includes(matchKey)) return refused("known_already");
        if ((await findOtherNamed(tx, matchKey, platformId)) !== null) return refused("name_of_another");
        await insertPlatformNames(tx, platformId, [matchKey]);
      }
      const id = v7();
      await insertKnownAs(tx, { id, platformId, kind, matchKey, addedAt: at, ...about });
      const edit = { type: "known_as_added", at, editor: byStaff(actor.staffId) } as const;
      await insertEdit(tx, edits, { ...edit, new: { kind, ...about }, reason: cleanText(reason) });
      return done({ id });
    });
  } catch (error) {
    // Two people gave one name to two platforms in the same instant: the second finds it taken.
    if (isUniqueViolation(error)) return refused("name_of_another");
    throw error;
  }
}
