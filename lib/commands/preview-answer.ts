// What the template-reply rule would say of an answer that is still being written: the same rule, of the same facts.
import { findCompanyComplaint } from "@/db/queries/company-complaint";
import { rulebookOf } from "@/db/queries/rulebook-of";
import type { CommandContext } from "@/lib/commands/context";
import { judgeAnswer, rulebookOfAct, type AnswerInput } from "@/lib/commands/judge-proposal";
import { done, refused, type Result } from "@/lib/commands/result";
import type { CompanyActor } from "@/lib/domain/actor";
import type { TemplateFlag } from "@/lib/domain/template-reply";

/** Writes nothing. Not there and not one of the actor's platforms are refused alike. */
export async function previewAnswer(
  ctx: CommandContext,
  actor: CompanyActor,
  { number, ...input }: AnswerInput & { readonly number: string },
): Promise<Result<TemplateFlag | null>> {
  const complaint = await findCompanyComplaint(ctx.db, actor, number);
  if (complaint === null) return refused("not_found");
  const ofFiling = await rulebookOf(ctx.db, ctx.db, complaint.rulebookVersion);
  const rules = await rulebookOfAct(ctx.db, complaint.now, ofFiling);
  return done(await judgeAnswer(ctx.db, complaint, input, rules, complaint.now));
}
