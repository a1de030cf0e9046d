// The consumer corrects what was filed, before the company's first act. The old texts stay beside the new ones.
import type { ConsumerActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { optionalTextFault, presentTexts } from "@/lib/complaint/engine/check-text";
import type { AmendInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function amend(ctx: CommandContext, actor: ConsumerActor, input: AmendInput): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "amended",
    complaintId: input.complaintId,
    effect: () => {
      const fault =
        optionalTextFault(input.title, "title") ??
        optionalTextFault(input.narrative, "narrative") ??
        optionalTextFault(input.wanted, "wanted");
      if (fault !== null) return refused(fault);
      const texts = presentTexts([
        { kind: "title" as const, body: input.title },
        { kind: "narrative" as const, body: input.narrative },
        { kind: "wanted" as const, body: input.wanted },
      ]);
      return texts.length === 0 ? refused("nothing_changed") : done({ facts: {}, texts });
    },
  });
}
