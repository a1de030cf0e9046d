// A regulator notes that a channel is no more. Its versions stay; a place that opens again is a new channel.
import { settleReports } from "@/db/platform/channel-reports";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, type Result } from "@/lib/complaint/engine/result";
import { declareNextVersion, type NextVersionInput } from "@/lib/platform/engine/next-version";

/** Answers what people said of its number, too. Refuses a channel that is not open on this platform, no reason, and a stale page. */
export function closeChannel(
  context: CommandContext,
  actor: RegulatorActor,
  input: NextVersionInput,
): Promise<Result<{ readonly version: number }>> {
  return declareNextVersion(context, actor, input, "closed", async (tx, channel, at) => {
    // What people said of its number is answered with it.
    return done({ declaration: channel, answer: { answered: await settleReports(tx, channel.id, at) } });
  });
}
