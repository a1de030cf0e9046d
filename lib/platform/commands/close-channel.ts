// A regulator notes that a channel is no more. Its versions stay; a place that opens again is a new channel.
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, type Result } from "@/lib/complaint/engine/result";
import { declareNextVersion, type NextVersionInput } from "@/lib/platform/engine/next-version";

/** Refuses a channel that is not open on this platform, no reason, and a stale page. */
export function closeChannel(
  context: CommandContext,
  actor: RegulatorActor,
  input: NextVersionInput,
): Promise<Result<{ readonly version: number }>> {
  return declareNextVersion(context, actor, input, "closed", (_tx, channel) =>
    Promise.resolve(done(channel)),
  );
}
