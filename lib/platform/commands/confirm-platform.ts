// A regulator confirms a platform that consumers named themselves: from now on it is public and may come under review.
import { v7 } from "uuid";
import { withTransaction } from "@/db/engine/client";
import { byStaff, insertEdit } from "@/db/edit/edit-log";
import { isNameOfAnother } from "@/db/platform/known-as";
import { isSlugTaken, movePlatformToListed } from "@/db/platform/platform-admin";
import type { PlatformListing } from "@/db/platform/platform-admin";
import { insertPlatformDecision } from "@/db/platform/platform-decision";
import { insertManagersOfPlatform } from "@/db/people/staff";
import { requestRecounts } from "@/db/platform/people-recount";
import { insertPlatformNames } from "@/db/platform/platform-names";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { platformNameKey, tidyPlatformName } from "@/lib/domain/platform/platform-name";
import { textFault } from "@/lib/complaint/engine/check-text";
import { lockPlatformForEdit } from "@/lib/platform/engine/edit-platform";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused } from "@/lib/complaint/engine/result";
import type { Result } from "@/lib/complaint/engine/result";

export interface ConfirmPlatformInput extends PlatformListing {
  readonly platformId: string;
  readonly reason: string;
}

/**
 * Refuses an unknown platform, missing names, no reason, a name in URLs that is taken, a name that leads to another platform
 * (`name_of_another`), a stale page, and one that somebody confirmed before.
 */
export async function confirmPlatform(
  context: CommandContext,
  actor: RegulatorActor,
  input: ConfirmPlatformInput,
): Promise<Result<{ readonly platformId: string }>> {
  const { platformId, reason, ...given } = input;
  const listing = {
    ...given,
    slug: cleanText(given.slug),
    nameZh: tidyPlatformName(given.nameZh),
    nameEn: tidyPlatformName(given.nameEn),
  };
  const fault =
    textFault(reason, "reason") ??
    textFault(given.nameZh, "platform_name") ??
    textFault(given.nameEn, "platform_name");
  if (fault !== null) return refused(fault);
  if (listing.slug === "" || platformNameKey(listing.nameZh) === "" || platformNameKey(listing.nameEn) === "")
    return refused("text_needed");
  return withTransaction(context.db, async (tx) => {
    const locked = await lockPlatformForEdit(tx, context, platformId);
    if (!locked.ok) return locked;
    const { platform, edits } = locked;
    if (platform.state !== "unlisted") return refused("somebody_was_faster");
    if (listing.slug !== platform.slug && (await isSlugTaken(tx, listing.slug))) return refused("slug_taken");
    const names = [listing.nameZh, listing.nameEn].map(platformNameKey);
    if (await isNameOfAnother(tx, names, platformId)) return refused("name_of_another");
    const now = await nowOf(context, tx);
    await movePlatformToListed(tx, platformId, listing, now);
    // The name that consumers typed leads here too, beside these.
    await insertPlatformNames(tx, platformId, names);
    // Somebody has to be able to answer: a platform that was nobody's has no people yet.
    const members =
      listing.companyId === null ? [] : await insertManagersOfPlatform(tx, platformId, listing.companyId);
    const { state, slug, nameZh, nameEn, category, companyId } = platform;
    await insertEdit(tx, edits, {
      type: "listed",
      at: now,
      editor: byStaff(actor.staffId),
      old: { state, slug, nameZh, nameEn, category, companyId },
      new: { ...listing, state: "listed", members },
      reason: cleanText(reason),
    });
    // Its complaints follow in batches: the company is notified of each, and each one's log says so.
    const move = { fromId: platformId, toId: platformId, decidedBy: actor.staffId, decidedAt: now };
    await insertPlatformDecision(tx, { id: v7(), ...move });
    // What had been reported before counts at once: the confirmation may be the event that passes a threshold.
    await requestRecounts(tx, [{ platformId, personId: null, reason: "platform_listed" }]);
    return done({ platformId });
  });
}
