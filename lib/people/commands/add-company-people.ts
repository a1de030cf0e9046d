// A manager adds people to the company's list. Nobody on it is ever deleted or renamed (end-person-of-company).
import { v7 } from "uuid";
import { withTransaction } from "@/db/engine/client";
import { byStaff, insertEdit, lockEdits } from "@/db/edit/edit-log";
import { insertCompanyPerson } from "@/db/people/company-person";
import type { CompanyActor } from "@/lib/domain/people/actor";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { optionalTextFault, textFault } from "@/lib/complaint/engine/check-text";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type CommandRefusal, type Result } from "@/lib/complaint/engine/result";

interface PersonInput {
  readonly name: string;
  readonly staffNo: string;
  readonly roleTitle: string;
}

/** One person as the list holds them: clean, the number in upper case. */
function cleanPerson({ name, staffNo, roleTitle }: PersonInput): PersonInput {
  return {
    name: cleanText(name),
    staffNo: cleanText(staffNo).toUpperCase(),
    roleTitle: cleanText(roleTitle),
  };
}

/** What is wrong with what was typed of one person, or null. */
function personFault({ name, staffNo, roleTitle }: PersonInput): CommandRefusal | null {
  return (
    textFault(name, "person_name") ??
    textFault(staffNo, "person_name") ??
    optionalTextFault(roleTitle, "person_name")
  );
}

/** Adds all of them, or, when one of the numbers is or was somebody's, nobody. */
export async function addCompanyPeople(
  ctx: CommandContext,
  actor: CompanyActor,
  people: readonly PersonInput[],
): Promise<Result<{ readonly added: number }>> {
  if (actor.role !== "company_manager") return refused("managers_only");
  const clean = people.map(cleanPerson);
  const fault = clean.map(personFault).find((one) => one !== null);
  if (fault != null) return refused(fault);
  const taken = new Error("taken");
  try {
    return await withTransaction(ctx.db, async (tx) => {
      // The log first: two who add the same colleague wait here, and not for each other's rows.
      const edits = await lockEdits(tx, { subject: "company", id: actor.companyId });
      const addedAt = await nowOf(ctx, tx);
      const added: { readonly id: string; readonly staffNo: string }[] = [];
      for (const person of clean) {
        const row = { id: v7(), companyId: actor.companyId, addedAt, addedBy: actor.staffId, ...person };
        if (!(await insertCompanyPerson(tx, row))) throw taken;
        added.push({ id: row.id, staffNo: row.staffNo });
      }
      const edit = { type: "people_added", at: addedAt, editor: byStaff(actor.staffId) } as const;
      if (added.length > 0) await insertEdit(tx, edits, { ...edit, new: { people: added } });
      return done({ added: clean.length });
    });
  } catch (error) {
    if (error === taken) return refused("staff_no_taken");
    throw error;
  }
}
