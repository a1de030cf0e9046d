// An officer looks at a phrase that people said on the way to a person: from now on everybody may read it, or nobody else does.
import { withTransaction } from "@/db/engine/client";
import { findPhrase, setPhraseVerdict } from "@/db/complaint/path-phrase";
import { byStaff, insertEdit, lockEdits } from "@/db/edit/edit-log";
import type { PhraseVerdict } from "@/lib/domain/complaint/attempt-path";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { PHRASES_FILE } from "@/lib/domain/shared/edit-log";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export interface JudgePhraseInput {
  readonly phrase: string;
  readonly verdict: PhraseVerdict;
  /** Why, for readers of the log. */
  readonly reason: string;
}

/**
 * Decides it, also a second time. `lastSeenSeq` is the edit that decided the phrase last, 0 while it waits: colleagues who look
 * at other phrases meanwhile are in nobody's way. Refuses no reason, what nobody said (`phrase_gone`), a page on which the
 * phrase stood otherwise, and the verdict that it has.
 */
export async function judgePhrase(
  context: CommandContext,
  actor: RegulatorActor,
  { phrase, verdict, reason }: JudgePhraseInput,
): Promise<Result<{ readonly seq: number }>> {
  const fault = textFault(reason, "reason");
  if (fault !== null) return refused(fault);
  return withTransaction(context.db, async (tx) => {
    // The end of the log first: every decision holds it, so that of two officers only one finds the phrase as it was.
    const edits = await lockEdits(tx, { subject: "phrases", id: PHRASES_FILE });
    const found = await findPhrase(tx, phrase);
    if (found === null) return refused("phrase_gone");
    const seen = context.lastSeenSeq;
    if (seen !== undefined && seen !== (found.seq ?? 0)) return refused("somebody_was_faster");
    if (found.verdict === verdict) return refused("nothing_changed");
    const log = await insertEdit(tx, edits, {
      type: verdict === "released" ? "phrase_released" : "phrase_refused",
      at: await nowOf(context, tx),
      editor: byStaff(actor.staffId),
      old: { phrase, verdict: found.verdict },
      new: { phrase, verdict },
      reason: cleanText(reason),
    });
    await setPhraseVerdict(tx, phrase, { verdict, seq: log.version });
    return done({ seq: log.version });
  });
}
