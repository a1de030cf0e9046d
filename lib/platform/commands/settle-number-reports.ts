// An officer answers what people said of a number: it was checked and is right, or it is not the platform's and is closed.
import { countWaitingReports, settleReports } from "@/db/platform/channel-reports";
import type { NumberVerdict } from "@/lib/domain/platform/number-report";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { chinaDay } from "@/lib/domain/shared/china-time";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { declareNextVersion, type NextVersionInput } from "@/lib/platform/engine/next-version";

export interface SettleNumberReportsInput extends NextVersionInput {
  readonly verdict: NumberVerdict;
  /** How many reports the page showed: nobody answers one that they have not seen. */
  readonly shown: number;
}

/**
 * A version of the channel that was checked today, or its last one. Refuses a channel on which nothing waits or that is not open
 * on this platform, no reason, and a stale page: one that was written before another edit, or before another report came.
 */
export function settleNumberReports(
  context: CommandContext,
  actor: RegulatorActor,
  { verdict, shown, ...input }: SettleNumberReportsInput,
): Promise<Result<{ readonly version: number }>> {
  const deed = verdict === "right" ? "changed" : "closed";
  return declareNextVersion(context, actor, input, deed, async (tx, channel, at) => {
    const waiting = await countWaitingReports(tx, channel.id);
    if (waiting === 0) return refused("channel_gone");
    if (waiting !== shown) return refused("somebody_was_faster");
    const answered = await settleReports(tx, channel.id, at);
    const declaration = verdict === "right" ? { ...channel, checkedOn: chinaDay(at) } : channel;
    return done({ declaration, answered });
  });
}
