// The complaint that another one becomes on the right platform: the same story, contact and consents, a clock of its own.
import { v7 } from "uuid";
import { findFreeSlot, nameSuccessor } from "@/db/complaint/complaint";
import { readSuccessorContent } from "@/db/complaint/successor-content";
import { insertFilings } from "@/db/filing/filing";
import { findRulebookInForce } from "@/db/rulebook/rulebook";
import { isOverLiveLimit } from "@/lib/domain/complaint/live-limit";
import type { RegulatorActor } from "@/lib/domain/people/actor";
import type { CommandState } from "@/lib/complaint/engine/act-on-complaint";
import type { ContestUpheld } from "@/lib/complaint/engine/complaint-inputs";
import { buildFiling } from "@/lib/complaint/engine/new-complaint";
import {
  accessCodeOfSuccessor,
  hashAccessCode,
  hashIdempotencyKey,
} from "@/lib/complaint/engine/access-code";

/** Files it in the command's transaction. Null when the person has too many live complaints there already. */
export async function fileSuccessor(
  { tx, actor, complaint, snapshot, now }: CommandState<RegulatorActor>,
  platformId: string,
): Promise<ContestUpheld["successor"]> {
  const rules = await findRulebookInForce(tx, now);
  if (rules === null) throw new Error("No rulebook is in force.");
  const liveSlot = await findFreeSlot(tx, platformId, complaint.personId);
  if (isOverLiveLimit(liveSlot, rules)) return null;
  const { contactId, contactSealed, story } = await readSuccessorContent(tx, complaint.id);
  const id = v7();
  const { rows, number } = buildFiling({
    id,
    accessCodeHash: hashAccessCode(accessCodeOfSuccessor(id)),
    idempotencyHash: hashIdempotencyKey(`successor of ${complaint.id}`),
    platformId,
    personId: complaint.personId,
    contactId,
    contactSealed,
    story,
    rules,
    atMs: now.getTime(),
    liveSlot,
    by: { side: "regulator", actorId: actor.staffId },
    proof: {
      proof: snapshot.provedAt === null ? "none" : "predecessor",
      contactProved: snapshot.contactProved,
    },
    facts: { predecessorId: complaint.id, predecessor: complaint.number },
  });
  await insertFilings(tx, [{ ...rows, people: [], contact: null, platform: null, desk: null }]);
  await nameSuccessor(tx, complaint.id, id);
  const deadlineAt = rows.complaint.deadlineAt === null ? null : new Date(rows.complaint.deadlineAt);
  return { complaintId: id, number, deadlineAt };
}
