// Two complaints of one person about one thing become one: the earlier survives, this one closes (重复件合并).
import { findByNumber } from "@/db/complaint/complaint";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import type { Done, MergeComplaintInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function mergeComplaint(
  ctx: CommandContext,
  actor: RegulatorActor,
  input: MergeComplaintInput,
): Promise<Result<Done>> {
  return actOnComplaint(ctx, actor, {
    command: "merged",
    complaintId: input.complaintId,
    effect: async ({ tx, complaint, snapshot }) => {
      const number = parseComplaintNumber(input.intoNumber);
      const survivor = number === null ? null : await findByNumber(tx, number);
      if (survivor === null || survivor.id === complaint.id) return refused("not_found");
      if (survivor.personId !== complaint.personId) return refused("not_same_person");
      if (survivor.platformId !== complaint.platformId) return refused("not_same_platform");
      if (survivor.filedAt.getTime() > snapshot.filedAt) return refused("survivor_later");
      if (survivor.status === "closed") return refused("complaint_closed");
      return done({ facts: { intoId: survivor.id, into: survivor.number } });
    },
  });
}
