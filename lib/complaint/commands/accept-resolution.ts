// The consumer takes the proposal, and what it promises is owed; or says that it is solved, at any time while it is live.
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint, type CommandState } from "@/lib/complaint/engine/act-on-complaint";
import type { AcceptInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, type Result } from "@/lib/complaint/engine/result";

export function acceptResolution(
  ctx: CommandContext,
  actor: ConsumerActor,
  input: AcceptInput,
): Promise<Result<Done>> {
  // Where no proposal waits it can only mean that it is over.
  const received = ({ snapshot }: CommandState<ConsumerActor>) =>
    input.received ?? snapshot.status !== "proposed";
  return actOnComplaint(ctx, actor, {
    command: "resolution_accepted",
    complaintId: input.complaintId,
    about: (state) => ({ received: received(state) }),
    effect: (state) => done({ facts: { received: received(state) } }),
  });
}
