// A new version of the numbers. An officer proposes, a supervisor decides, and they are two people (docs/domain/platforms.md, "What takes two people").
// It takes effect after the notice that the version in force asks for; complaints filed before keep their version.
import { withTransaction } from "@/db/engine/client";
import { findRulebookInForce, insertRulebook } from "@/db/rulebook/rulebook";
import { byStaff } from "@/db/edit/edit-log";
import { logRulebook } from "@/db/rulebook/rulebook-log";
import { listOwnAccounts } from "@/db/people/staff";
import { requestRecountOfAll } from "@/db/platform/people-recount";
import { mayDecideProposal } from "@/lib/domain/people/access";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { textFault } from "@/lib/complaint/engine/check-text";
import { readRulebook } from "@/db/rulebook/stored-rulebook";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused } from "@/lib/complaint/engine/result";
import type { Result } from "@/lib/complaint/engine/result";

const DAY_MS = 86_400_000;

export interface PublishRulebookInput {
  /** Whatever came in; checked here, so that no way in can forget it. */
  readonly rulebook: unknown;
  /** The officer or supervisor who drew it up. */
  readonly proposedBy: string;
  /** Why the numbers change: it stays with the version. */
  readonly reason: string;
}

/** A document that is no rulebook: `fault` names the key and says what is wrong with it. */
export interface UnfitRulebook {
  readonly ok: false;
  readonly refusal: "rulebook_unfit";
  readonly fault: string;
}

/**
 * Refuses anybody but a supervisor, the proposer themselves under any account, no reason, a document that is no rulebook,
 * too short a notice, and a version that exists.
 */
export async function publishRulebook(
  context: CommandContext,
  actor: RegulatorActor,
  input: PublishRulebookInput,
): Promise<Result<{ readonly version: string; readonly effectiveAt: Date }> | UnfitRulebook> {
  const { proposedBy } = input;
  return withTransaction(context.db, async (tx) => {
    const own = await listOwnAccounts(tx, actor.staffId);
    if (!mayDecideProposal(actor, proposedBy, own)) {
      return refused(own.includes(proposedBy) ? "decided_by_you" : "not_found");
    }
    const fault = textFault(input.reason, "reason");
    if (fault !== null) return refused(fault);
    const reading = readRulebook(input.rulebook);
    if (!reading.ok) return { ok: false, refusal: "rulebook_unfit", fault: reading.fault };
    const { rulebook } = reading;
    const effectiveAt = new Date(rulebook.effective_at);
    const now = await nowOf(context, tx);
    const inForce = await findRulebookInForce(tx, now);
    const noticeDays = (inForce ?? rulebook).rulebook_notice_days;
    if (effectiveAt.getTime() - now.getTime() < noticeDays * DAY_MS) return refused("notice_too_short");
    if (!(await insertRulebook(tx, { rulebook, publishedAt: now, proposedBy, approvedBy: actor.staffId }))) {
      return refused("version_taken");
    }
    const reason = cleanText(input.reason);
    const editor = byStaff(actor.staffId);
    await logRulebook(tx, rulebook, inForce, { type: "published", at: now, editor, proposedBy, reason });
    // The round leaves these alone until the version takes effect; then every platform is asked again.
    await requestRecountOfAll(tx, "rules_changed", effectiveAt);
    return done({ version: rulebook.version, effectiveAt });
  });
}
