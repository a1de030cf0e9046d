// A regulator finds that the complaint is not for this company. Not ours, and the right platform known: it continues there
// as a new complaint with its own number, log and 72 hours, filed in the same transaction.
import { decideContest, findContest } from "@/db/complaint/contest";
import { findPlatform } from "@/db/platform/find-platform";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import { actOnComplaint, type CommandState } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { ContestUpheld, UpholdContestInput } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { fileSuccessor } from "@/lib/complaint/engine/file-successor";
import { retryOnUniqueViolation } from "@/db/engine/is-unique-violation";
import { done, refused, type CommandRefusal, type Result } from "@/lib/complaint/engine/result";

export function upholdContest(
  ctx: CommandContext,
  actor: RegulatorActor,
  input: UpholdContestInput,
): Promise<Result<ContestUpheld>> {
  return retryOnUniqueViolation(() => tryToUphold(ctx, actor, input));
}

async function tryToUphold(
  ctx: CommandContext,
  actor: RegulatorActor,
  input: UpholdContestInput,
): Promise<Result<ContestUpheld>> {
  const { complaintId, reason, rightPlatformId } = input;
  let successor: ContestUpheld["successor"] = null;
  const outcomeOf = (kind: string | undefined) =>
    kind === "duplicate" ? ("merged" as const) : ("rejected" as const);
  const result = await actOnComplaint(ctx, actor, {
    command: "contest_upheld",
    complaintId,
    about: async ({ tx, complaint }) => ({ outcome: outcomeOf((await findContest(tx, complaint.id))?.kind) }),
    effect: async (scene) => {
      const { tx, complaint } = scene;
      const contest = await findContest(tx, complaint.id);
      if (contest === null) return refused("no_contest_pending");
      const fault =
        textFault(reason, "reason") ?? (await platformFault(scene, contest.kind, rightPlatformId));
      if (fault !== null) return refused(fault);
      if (rightPlatformId !== null) {
        const filed = await fileSuccessor(scene, rightPlatformId);
        if (filed === null) return refused("too_many_live");
        successor = filed;
      }
      return done({
        facts: {
          outcome: outcomeOf(contest.kind),
          ...(successor === null ? {} : { successorId: successor.complaintId, successor: successor.number }),
        },
        texts: [{ kind: "reason" as const, body: reason }],
        write: ({ at, textNs: [decisionN = 0] }) =>
          decideContest(tx, complaint.id, {
            state: "upheld",
            decidedBy: actor.staffId,
            decidedAt: at,
            decisionN,
          }),
      });
    },
  });
  return result.ok ? done({ ...result.value, successor }) : result;
}

async function platformFault(
  { tx, complaint }: CommandState<RegulatorActor>,
  kind: string,
  rightPlatformId: string | null,
): Promise<CommandRefusal | null> {
  if (rightPlatformId === null) return null;
  if (kind !== "not_ours") return "platform_needs_not_ours";
  const right = await findPlatform(tx, rightPlatformId);
  if (right === null || right.state === "merged") return "unknown_platform";
  if (right.id === complaint.platformId) return "same_platform";
  const wrong = await findPlatform(tx, complaint.platformId);
  return right.companyId !== null && right.companyId === wrong?.companyId ? "same_company" : null;
}
