// A manager ends somebody on the company's list of people. The row stays, for what was attested under the name.
import { withTransaction } from "@/db/engine/client";
import { appendEdit, byStaff } from "@/db/edit/edit-log";
import { endCompanyPerson } from "@/db/people/company-person";
import type { CompanyActor } from "@/lib/domain/people/actor";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { nowOf } from "@/lib/complaint/engine/now-of";
import { done, refused, type Result } from "@/lib/complaint/engine/result";

/** From now on nobody is attested under this name. Not the company's and not there are refused alike. */
export async function endPersonOfCompany(
  ctx: CommandContext,
  actor: CompanyActor,
  personId: string,
): Promise<Result<{ readonly ended: string }>> {
  if (actor.role !== "company_manager") return refused("managers_only");
  return withTransaction(ctx.db, async (tx) => {
    const at = await nowOf(ctx, tx);
    const ended = await endCompanyPerson(tx, actor.companyId, personId, { at, by: actor.staffId });
    if (ended === null) return refused("not_found");
    await appendEdit(
      tx,
      { subject: "company", id: actor.companyId },
      { type: "person_ended", at, editor: byStaff(actor.staffId), old: { id: personId, staffNo: ended } },
    );
    return done({ ended: personId });
  });
}
