// A review becomes public: an officer says so, or its hours pass. The platform's people are notified at the same moment.
import { withTransaction, type Tx } from "@/db/client";
import { rulebookOf } from "@/db/queries/rulebook-of";
import { claimDueReview, lockReviewFor, type LockedReview } from "@/db/queries/locked-review";
import { writeReviewUpdate } from "@/db/queries/review-update";
import type { RegulatorActor } from "@/lib/domain/actor";
import type { ReviewEventType } from "@/lib/domain/review-catalogue";
import type { ReviewSnapshot } from "@/lib/domain/review-lifecycle";
import type { Rulebook } from "@/lib/domain/rulebook";
import { act } from "@/lib/commands/act-on";
import { actorId } from "@/lib/commands/actor-id";
import type { CommandContext } from "@/lib/commands/context";
import { chosenMs } from "@/lib/commands/now-of";
import { openFile, settled } from "@/lib/commands/logged-file";
import { done, refused, type Result } from "@/lib/commands/result";
import { REVIEW, reviewUpdate, type ReviewFile } from "@/lib/commands/review-file";

function save(tx: Tx, row: LockedReview, file: ReviewFile, now: Date): Promise<boolean> {
  return writeReviewUpdate(tx, row.id, row.version, reviewUpdate(row, file, now.getTime()));
}

/** An officer or supervisor makes an opened review public. Refuses an unknown review, and one that is public already. */
export async function notifyReview(
  context: CommandContext,
  actor: RegulatorActor,
  input: { readonly reviewId: string },
): Promise<Result<{ readonly reviewId: string }>> {
  return withTransaction(context.db, async (tx) => {
    const row = await lockReviewFor(tx, actor, input.reviewId);
    if (row === null) return refused("not_found");
    const rules = await rulebookOf(context.db, tx, row.rulebookVersion);
    const now = new Date(chosenMs(context) ?? row.databaseMs);
    const late = settled(openFile(REVIEW, row, rules), now.getTime());
    // A review whose hour has passed was notified by it, not by who presses the button now: it is public, as they wished.
    if (late.pending.length > 0) {
      await save(tx, row, late, now);
      return done({ reviewId: row.id });
    }
    const notified = await act<LockedReview, ReviewSnapshot, Rulebook, ReviewEventType, null, null>({
      kind: REVIEW,
      row,
      rules,
      time: context.now,
      by: { side: actor.side, actorId: actorId(actor) },
      command: "notified",
      about: () => Promise.resolve({ asked: null }),
      effect: () => done(null),
      record: () => ({}),
      attach: () => Promise.resolve(),
      save: (file, at) => save(tx, row, file, at),
    });
    // What its life refuses, a page of an earlier hour offered.
    return notified.ok ? done({ reviewId: row.id }) : refused("somebody_was_faster");
  });
}

/** Makes public what has waited long enough, each at its own instant. Returns how many: one, or none. */
export async function notifyDueReview(context: CommandContext): Promise<number> {
  return withTransaction(context.db, async (tx) => {
    const givenMs = chosenMs(context);
    const row = await claimDueReview(tx, givenMs);
    if (row === null) return 0;
    const rules = await rulebookOf(context.db, tx, row.rulebookVersion);
    const now = new Date(givenMs ?? row.databaseMs);
    const file = settled(openFile(REVIEW, row, rules), now.getTime());
    if (file.pending.length === 0) throw new Error(`Review ${row.id} is due, and its clock is not.`);
    await save(tx, row, file, now);
    return 1;
  });
}
