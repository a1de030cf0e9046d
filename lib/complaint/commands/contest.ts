// The company says that the complaint is not for it (提出异议). A fact on a live complaint: time runs on.
import { insertContest } from "@/db/complaint/contest";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { actOnComplaint } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { ContestInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

export function contest(
  ctx: CommandContext,
  actor: CompanyActor,
  input: ContestInput,
): Promise<Result<Done>> {
  const { complaintId, kind, reason } = input;
  return actOnComplaint(ctx, actor, {
    command: "contested",
    complaintId,
    effect: ({ tx, complaint }) => {
      const fault = textFault(reason, "reason");
      if (fault !== null) return refused(fault);
      return done({
        facts: { kind },
        texts: [{ kind: "reason" as const, body: reason }],
        write: ({ seq, textNs: [reasonN = 0] }) =>
          insertContest(tx, { complaintId: complaint.id, seq, kind, reasonN, contestedBy: actor.staffId }),
      });
    },
  });
}
