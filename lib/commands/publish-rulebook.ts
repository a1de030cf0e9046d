// A new version of the numbers. An officer proposes, a supervisor decides, and they are two people (domain.md section 2).
// It takes effect after the notice that the version in force asks for; whoever filed before keeps their version.
import { withTransaction } from "@/db/client";
import { findDatabaseNow } from "@/db/queries/round";
import { findRulebookInForce, insertRulebook } from "@/db/queries/rulebook";
import { insertDeltaForAllPlatforms } from "@/db/queries/threshold";
import type { RegulatorActor } from "@/lib/domain/actor";
import { unknownMilestones } from "@/lib/domain/clock-milestones";
import type { Rulebook } from "@/lib/domain/rulebook";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused } from "@/lib/commands/result";
import type { Result } from "@/lib/commands/result";

const DAY_MS = 86_400_000;

export interface PublishRulebookInput {
  /** Checked by the zod schema of rulebooks where it entered. */
  readonly rulebook: Rulebook;
  /** The officer who drew it up. */
  readonly proposedBy: string;
}

/**
 * Refuses anybody but a supervisor, the proposer themselves, hours whose milestones nothing knows by name, too short a
 * notice, and a version that exists.
 */
export async function publishRulebook(
  context: CommandContext,
  actor: RegulatorActor,
  input: PublishRulebookInput,
): Promise<Result<{ readonly version: string; readonly effectiveAt: Date }>> {
  if (actor.role !== "regulator_supervisor") return refused("not_found");
  if (actor.staffId === input.proposedBy) return refused("decided_by_you");
  if (unknownMilestones(input.rulebook).length > 0) return refused("unknown_milestones");
  const effectiveAt = new Date(input.rulebook.effective_at);
  return withTransaction(context.db, async (tx) => {
    const now = context.now === "database" ? await findDatabaseNow(tx) : context.now();
    const inForce = await findRulebookInForce(tx, now);
    const noticeDays = (inForce ?? input.rulebook).rulebook_notice_days;
    if (effectiveAt.getTime() - now.getTime() < noticeDays * DAY_MS) return refused("notice_too_short");
    const { rulebook, proposedBy } = input;
    if (!(await insertRulebook(tx, { rulebook, publishedAt: now, proposedBy, approvedBy: actor.staffId }))) {
      return refused("version_taken");
    }
    // The round leaves these alone until the version takes effect; then every platform is asked again.
    await insertDeltaForAllPlatforms(tx, "rules_changed", effectiveAt);
    return done({ version: rulebook.version, effectiveAt });
  });
}
