// Anybody says that a number of the register is not the platform's: a task for an officer, and nothing vanishes by it.
import { v7 } from "uuid";
import { withTransaction } from "@/db/engine/client";
import { lockReports } from "@/db/platform/chain-reports";
import { findPublicNumber, insertReport } from "@/db/platform/channel-reports";
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { optionalTextFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export interface ReportNumberInput {
  readonly channelId: string;
  /** What was there instead; may be empty. */
  readonly note: string;
}

/**
 * A second report of the same person while the first waits says nothing new, and is taken without a word. Refuses what is no
 * open hotline of a listed platform, and a note that is too long.
 */
export async function reportNumber(
  context: CommandContext,
  { personId }: Pick<ConsumerActor, "personId">,
  { channelId, note }: ReportNumberInput,
): Promise<Result<{ readonly slug: string }>> {
  const fault = optionalTextFault(note, "number_report");
  if (fault !== null) return refused(fault);
  if (!isUuid(channelId)) return refused("channel_gone");
  return withTransaction(context.db, async (tx) => {
    // Before it is looked at: while this waits, an officer may close it or give it another number.
    await lockReports(tx, channelId);
    const found = await findPublicNumber(tx, channelId);
    if (found === null) return refused("channel_gone");
    const at = await nowOf(context, tx);
    const report = { id: v7(), channelId, version: found.version, personId, at };
    await insertReport(tx, { ...report, note: cleanText(note) });
    return done({ slug: found.slug });
  });
}
