// The company says that a named person spoke or wrote to the consumer. It stands until the consumer denies it.
import { v7 } from "uuid";
import type { CompanyActor } from "@/lib/domain/actor";
import { whyNoContact } from "@/lib/domain/human-contact";
import { insertHumanContact, listConversations, lockCaller } from "@/db/queries/human-contact";
import { findRulebookInForce } from "@/db/queries/rulebook";
import { insertDeltas } from "@/db/queries/threshold";
import { actOnComplaint, type CommandState } from "@/lib/commands/act-on-complaint";
import { textFault } from "@/lib/commands/check-text";
import { cleanText } from "@/lib/domain/clean-text";
import type { AttestHumanContactInput, Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import { done, refused, type Result } from "@/lib/commands/result";

/** Longest conversation that an earlier start could still overlap: a day is generous. */
const LOOK_AROUND_HOURS = 24;

export function attestHumanContact(
  ctx: CommandContext,
  actor: CompanyActor,
  input: AttestHumanContactInput,
): Promise<Result<Done>> {
  const { channel, startedAt, seconds } = input;
  const personName = cleanText(input.personName);
  const personNo = cleanText(input.personNo).toUpperCase();
  return actOnComplaint(ctx, actor, {
    command: "human_contact_attested",
    complaintId: input.complaintId,
    effect: async (scene) => {
      const { tx, complaint } = scene;
      const fault = textFault(personName, "person_name") ?? textFault(personNo, "person_name");
      if (fault !== null) return refused(fault);
      await lockCaller(tx, actor.companyId, personNo);
      const others = await listConversations(tx, actor.companyId, personNo, startedAt, LOOK_AROUND_HOURS);
      const why = whyNoContact(
        { startedAt: startedAt.getTime(), seconds },
        { filedAt: scene.snapshot.filedAt, now: scene.now.getTime(), othersOfThatPerson: others },
        // An act is judged by the rules of its day; the clock keeps those of the filing.
        (await findRulebookInForce(tx, scene.now)) ?? scene.rules,
      );
      if (why !== null) return refused(why);
      const id = v7();
      return done({
        facts: { contactId: id, channel, startedAt: startedAt.toISOString(), seconds },
        texts: [{ kind: "person" as const, body: `${personName}\n${personNo}` }],
        write: async ({ seq }) => {
          const { companyId, staffId } = actor;
          const about = { complaintId: complaint.id, seq, personName, personNo, channel, startedAt, seconds };
          await insertHumanContact(tx, { id, companyId, attestedBy: staffId, ...about });
          await countWhenDue(scene);
        },
      });
    },
  });
}

/** With a contact standing no milestone fires when the first contact comes due: the count has to be told of the instant. */
async function countWhenDue({ tx, complaint, snapshot, now }: CommandState<CompanyActor>): Promise<void> {
  const { platformId, personId } = complaint;
  const { firstContactDueAt } = snapshot;
  if (firstContactDueAt === null || firstContactDueAt <= now.getTime()) return;
  await insertDeltas(tx, [
    { platformId, personId, reason: "first_contact_due", at: new Date(firstContactDueAt) },
  ]);
}
