// An officer answers what people said of a number: it was checked and is right, or it is not the platform's and is closed.
import { lockWaitingReports, settleReports } from "@/db/platform/channel-reports";
import type { NumberVerdict } from "@/lib/domain/platform/number-report";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { chinaDay } from "@/lib/domain/shared/china-time";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import { declareNextVersion, type NextVersionInput } from "@/lib/platform/engine/next-version";

export interface SettleNumberReportsInput extends NextVersionInput {
  readonly verdict: NumberVerdict;
  /** The place in the chain of the last report that the page showed: nobody answers one that they have not seen. */
  readonly shown: number;
}

/**
 * A version of the channel that was checked today, or its last one. That the number is right answers what the page showed: a report
 * that came since waits on, and delays nobody's answer. That it is not the platform's closes the channel, and answers all. Refuses a
 * channel on which nothing waits or that is not open on this platform, no reason, and a stale page: one that was written before
 * another edit, or of whose reports none waits any more.
 */
export function settleNumberReports(
  context: CommandContext,
  actor: RegulatorActor,
  { verdict, shown, ...input }: SettleNumberReportsInput,
): Promise<Result<{ readonly version: number }>> {
  const deed = verdict === "right" ? "changed" : "closed";
  return declareNextVersion(context, actor, input, deed, async (tx, channel, at) => {
    const waiting = await lockWaitingReports(tx, channel.id);
    if (waiting === null) return refused("channel_gone");
    // Nobody answers what nobody has reported yet.
    if (shown < waiting.first || shown > waiting.last) return refused("somebody_was_faster");
    const upTo = verdict === "right" ? shown : waiting.last;
    const answered = await settleReports(tx, channel.id, at, upTo);
    const declaration = verdict === "right" ? { ...channel, checkedOn: chinaDay(at) } : channel;
    return done({ declaration, answer: { answered, verdict, upTo } });
  });
}
