// The company says that the complaint is not for it (提出异议). A fact on a live complaint: time runs on.
import { insertContest } from "@/db/queries/contest";
import type { CompanyActor } from "@/lib/domain/actor";
import { actOnComplaint } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import type { ContestInput, Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

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
