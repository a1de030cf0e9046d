// The owner of a contact says that a complaint which names it is theirs: it counts from here on, opens with a new access
// code, and every session that the former one had opened ends.
import { randomBytes } from "node:crypto";
import { findFreeSlot, renewAccess } from "@/db/complaint/complaint";
import { notePhrasesOf } from "@/db/complaint/gather-phrases";
import { isDeskFiling } from "@/db/filing/intake-desk";
import { lockClaimable } from "@/db/complaint/locked-complaint";
import { dropPendingTo, handNoticesTo } from "@/db/notification/notices-of-holder";
import { revokeSessionsOfComplaint } from "@/db/sign-in/session";
import { isOverLiveLimit } from "@/lib/domain/complaint/live-limit";
import type { AccountActor } from "@/lib/domain/people/actor";
import { codeFrom, CODE_BYTES } from "@/lib/domain/shared/reference";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { Claimed } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { retryOnUniqueViolation } from "@/db/engine/is-unique-violation";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { hashAccessCode } from "@/lib/complaint/engine/access-code";

const KEY_HASH_BYTES = 32;

/** What is not the account's to claim, or was proved to be somebody's, is not there. */
export async function claim(
  ctx: CommandContext,
  actor: AccountActor,
  input: { readonly complaintId: string },
): Promise<Result<Claimed>> {
  return retryOnUniqueViolation(() => tryToClaim(ctx, actor, input.complaintId));
}

async function tryToClaim(
  ctx: CommandContext,
  actor: AccountActor,
  complaintId: string,
): Promise<Result<Claimed>> {
  const accessCode = codeFrom(randomBytes(CODE_BYTES));
  let number = "";
  const claimed = await actOnComplaint(ctx, actor, {
    command: "proved",
    complaintId,
    lock: (tx) => lockClaimable(tx, actor.personId, complaintId),
    effect: async ({ tx, complaint, snapshot, rules }) => {
      // Somebody else's account filed it: their contact can be disowned, and their complaint stays theirs.
      const { id, contactId, platformId, personId: before, liveSlot: slotBefore } = complaint;
      if (contactId === null || (snapshot.provedAt !== null && !(await isDeskFiling(tx, id))))
        return refused("not_found");
      const { personId } = actor;
      const moves = snapshot.status !== "closed" && personId !== before;
      const liveSlot = moves ? await findFreeSlot(tx, platformId, personId) : slotBefore;
      // It runs on as it is, and can be claimed once one of theirs has closed.
      if (moves && isOverLiveLimit(liveSlot, rules)) return refused("too_many_live");
      number = complaint.number;
      return done({
        facts: { by: "claim" as const, contactId },
        holder: { personId, liveSlot },
        write: async ({ at }) => {
          await notePhrasesOf(tx, id, at);
          await renewAccess(tx, id, {
            accessCodeHash: hashAccessCode(accessCode),
            // The form that filed it opens nothing any more, however often it is sent.
            idempotencyHash: randomBytes(KEY_HASH_BYTES),
          });
          await revokeSessionsOfComplaint(tx, id);
          await dropPendingTo(tx, id, contactId);
          if (before !== personId) await handNoticesTo(tx, id, personId);
        },
      });
    },
  });
  return claimed.ok ? done({ ...claimed.value, accessCode, number }) : claimed;
}
