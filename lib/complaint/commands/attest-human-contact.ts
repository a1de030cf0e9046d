// The company says that a person of its list spoke or wrote to the consumer. It stands until the consumer denies it, or
// the company takes it back.
import { v7 } from "uuid";
import { byStaff, insertEdit, lockEdits } from "@/db/edit/edit-log";
import { findPersonByNo, insertCompanyPerson } from "@/db/people/company-person";
import { insertConversation, listConversations, lockCaller } from "@/db/complaint/human-contact";
import { requestRecounts } from "@/db/platform/people-recount";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { isCall, whyNoConversation } from "@/lib/domain/complaint/human-contact";
import { isNewPerson } from "@/lib/domain/people/new-person";
import { actOnComplaint, rulebookOfAct, type CommandState } from "@/lib/complaint/engine/act-on-complaint";
import { textFault } from "@/lib/complaint/engine/check-text";
import type { AttestHumanContactInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { findNumberSources } from "@/db/complaint/shared-number";
import { isNumberKnown } from "@/lib/contact/number-known";
import { done, refused, type CommandRefusal, type Result } from "@/lib/complaint/engine/result";

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
  const claim = {
    channel,
    seconds,
    startedAt: startedAt.getTime(),
    direction: isCall(channel) ? (input.direction ?? "to_consumer") : null,
    callerDigits:
      isCall(channel) && input.direction === "from_consumer" ? digitsIn(input.callerDigits ?? "") : null,
  } as const;
  const { direction, callerDigits } = claim;
  return actOnComplaint(ctx, actor, {
    command: "human_contact_attested",
    complaintId: input.complaintId,
    effect: async (scene) => {
      const { tx, complaint, now } = scene;
      const fault = textFault(personName, "person_name") ?? textFault(personNo, "person_name");
      if (fault !== null) return refused(fault);
      await lockCaller(tx, actor.companyId, personNo);
      const why = whyNoConversation(
        claim,
        {
          filedAt: scene.snapshot.filedAt,
          now: now.getTime(),
          numberKnown: isNumberKnown(await findNumberSources(tx, complaint.id)),
          othersOfThatPerson: await listConversations(
            tx,
            actor.companyId,
            personNo,
            startedAt,
            LOOK_AROUND_HOURS,
          ),
        },
        // An act is judged by the rules of its day, not by those of the filing.
        await rulebookOfAct(tx, now, scene.rules),
      );
      if (why !== null) return refused(why);
      const person = await personOf(scene, personName, personNo);
      if ("refusal" in person) return refused(person.refusal);
      const { personNew } = person;
      const id = v7();
      const body = [personName, personNo, ...(callerDigits === null ? [] : [callerDigits])].join("\n");
      return done({
        facts: {
          contactId: id,
          channel,
          startedAt: startedAt.toISOString(),
          seconds,
          ...(direction === null ? {} : { direction }),
          personNew,
        },
        texts: [{ kind: "person" as const, body }],
        write: async ({ seq }) => {
          const { companyId, staffId } = actor;
          const about = { complaintId: complaint.id, seq, personName, personNo, channel, startedAt, seconds };
          await insertConversation(tx, {
            id,
            companyId,
            attestedBy: staffId,
            direction,
            callerDigits,
            personNew,
            ...about,
          });
          await countWhenDue(scene);
        },
      });
    },
  });
}

/** Full-width digits are digits, and blanks around them nothing. */
function digitsIn(typed: string): string {
  return cleanText(typed.normalize("NFKC"));
}

/** Somebody of the list; who is not there yet is put on it on the spot, and is new. */
async function personOf(
  scene: CommandState<CompanyActor>,
  name: string,
  staffNo: string,
): Promise<{ readonly refusal: CommandRefusal } | { readonly personNew: boolean }> {
  const { tx, actor, now } = scene;
  const { companyId, staffId } = actor;
  const known = await findPersonByNo(tx, companyId, staffNo);
  if (known === null) {
    const row = { id: v7(), companyId, name, staffNo, roleTitle: "", addedAt: now, addedBy: staffId };
    const edits = await lockEdits(tx, { subject: "company", id: companyId });
    // A manager may have given this number to somebody just then.
    if (!(await insertCompanyPerson(tx, row))) return personOf(scene, name, staffNo);
    const edit = { type: "people_added", at: now, editor: byStaff(staffId) } as const;
    await insertEdit(tx, edits, { ...edit, new: { people: [{ id: row.id, staffNo }] } });
    return { personNew: true };
  }
  if (known.name !== name) return { refusal: "staff_no_of_another" };
  if (known.endedAt !== null) return { refusal: "person_ended" };
  return { personNew: isNewPerson(known.addedAt.getTime(), now.getTime()) };
}

/** With a conversation standing no milestone fires when the first contact comes due: so a recount is requested for that instant. */
async function countWhenDue({ tx, complaint, snapshot, now }: CommandState<CompanyActor>): Promise<void> {
  const { platformId, personId } = complaint;
  const { firstContactDueAt } = snapshot;
  if (firstContactDueAt === null || firstContactDueAt <= now.getTime()) return;
  await requestRecounts(tx, [
    { platformId, personId, reason: "first_contact_due", at: new Date(firstContactDueAt) },
  ]);
}
