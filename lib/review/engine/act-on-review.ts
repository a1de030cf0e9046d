// The one road of what a regulator does to a special review: lock, judge, write; one transaction. A reason that is given
// stands in the log by its salted digest.
import { randomBytes } from "node:crypto";
import { withTransaction, type Tx } from "@/db/engine/client";
import { findReviewedPlatform, lockReviewFor, type LockedReview } from "@/db/review/locked-review";
import { insertReviewText, writeReviewUpdate } from "@/db/review/review-update";
import { listOwnAccounts } from "@/db/people/staff";
import { lockPlatforms } from "@/db/platform/people-recount";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import type { ReviewEventType } from "@/lib/domain/review/review-catalogue";
import { reviewRoleOf, type ReviewRefusal, type ReviewSnapshot } from "@/lib/domain/review/review-lifecycle";
import { act } from "@/lib/complaint/engine/logged-file";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Facts } from "@/lib/complaint/engine/logged-file";
import { done, refused, type CommandRefusal, type Result } from "@/lib/complaint/engine/result";
import { REVIEW, reviewUpdate, type ReviewAsked } from "@/lib/review/engine/review-file";
import { textDigestFact } from "@/lib/complaint/engine/text-digest-fact";
import { textFault } from "@/lib/complaint/engine/check-text";

const SALT_BYTES = 16;

/** What a regulator does to a review for a reason that is public when the review is. */
export interface ReviewReasonInput {
  readonly reviewId: string;
  readonly reason: string;
}

export interface ReviewDone {
  readonly reviewId: string;
}

export interface ReviewAct {
  readonly reviewId: string;
  readonly command: Exclude<ReviewEventType, "opened" | "trigger_joined">;
  /** Left out where the command takes none. */
  readonly reason?: string;
  /** Facts that the review as it stands gives. */
  readonly facts?: (review: ReviewSnapshot) => Facts;
  /** What becomes of other rows, in the same transaction. The platform's counts stand still meanwhile. */
  readonly after?: (tx: Tx, review: LockedReview) => Promise<void>;
}

/** What a page of an earlier hour offered, somebody else has done; the other reasons have words of their own. */
function said(refusal: CommandRefusal | ReviewRefusal): CommandRefusal {
  if (refusal === "not_in_this_state" || refusal === "no_dismissal_waits") return "somebody_was_faster";
  return refusal === "not_for_this_role" ? "not_found" : refusal;
}

/** Does one thing to one review. Refuses an unknown one, a page that showed an earlier one, and what its life refuses. */
export async function actOnReview(
  context: CommandContext,
  actor: RegulatorActor,
  { reviewId, command, reason, facts, after }: ReviewAct,
): Promise<Result<ReviewDone>> {
  const fault = reason === undefined ? null : textFault(reason, "reason");
  if (fault !== null) return refused(fault);
  return withTransaction(context.db, async (tx) => {
    const platformId = await findReviewedPlatform(tx, reviewId);
    if (platformId === null) return refused("not_found");
    // The recounts' lock first: a recount holds it before it touches a review, so there is no deadlock.
    await lockPlatforms(tx, [platformId]);
    const row = await lockReviewFor(tx, actor, reviewId);
    if (row === null) return refused("not_found");
    if (context.lastSeenSeq !== undefined && context.lastSeenSeq !== row.version)
      return refused("somebody_was_faster");
    const acted = await act<LockedReview, ReviewSnapshot, null, ReviewEventType, ReviewAsked, ReviewSnapshot>(
      {
        kind: REVIEW,
        row,
        rules: null,
        time: context.now,
        by: { side: actor.side, actorId: actor.staffId },
        command,
        about: async () => ({
          asked: { role: reviewRoleOf(actor), ownAccounts: await listOwnAccounts(tx, actor.staffId) },
        }),
        effect: (review) => done(review),
        record: async (review, at) => ({
          ...facts?.(review),
          ...(reason === undefined ? {} : { texts: [await writeReason(tx, row.id, reason, at)] }),
        }),
        attach: async () => after?.(tx, row),
        save: (file, at) => writeReviewUpdate(tx, row.id, row.version, reviewUpdate(row, file, at.getTime())),
      },
    );
    return acted.ok ? done({ reviewId: row.id }) : refused(said(acted.refusal));
  });
}

async function writeReason(tx: Tx, reviewId: string, typed: string, at: Date): Promise<string> {
  const [body, salt] = [cleanText(typed), randomBytes(SALT_BYTES)];
  return textDigestFact(await insertReviewText(tx, reviewId, { body, salt, at }), salt, body);
}
