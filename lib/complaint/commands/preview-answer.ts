// What the template-reply rule would say of an answer that is still being written: the same rule, of the same facts.
import { findCompanyComplaint } from "@/db/complaint/company-complaint";
import { rulebookOf } from "@/db/rulebook/rulebook-of";
import type { CommandContext } from "@/lib/complaint/engine/context";
import { judgeAnswer, type AnswerInput } from "@/lib/complaint/engine/judge-answer";
import { rulebookOfAct } from "@/lib/complaint/engine/act-on-complaint";
import { done, refused, type Result } from "@/lib/complaint/engine/result";
import type { CompanyActor } from "@/lib/domain/people/actor";
import type { TemplateFlag } from "@/lib/domain/answer/template-reply";

/** Longer than a proposal may be; it is refused for that when it is sent. */
const LONGEST_JUDGED = 20_000;

/** Writes nothing. Not there and not one of the actor's platforms are refused alike. */
export async function previewAnswer(
  ctx: CommandContext,
  actor: CompanyActor,
  { number, ...input }: AnswerInput & { readonly number: string },
): Promise<Result<TemplateFlag | null>> {
  const written = [input.answer, input.reason ?? "", ...input.deeds.map(({ what }) => what ?? "")];
  if (written.join("").length > LONGEST_JUDGED) return done(null);
  const complaint = await findCompanyComplaint(ctx.db, actor, number);
  if (complaint === null) return refused("not_found");
  const ofFiling = await rulebookOf(ctx.db, ctx.db, complaint.rulebookVersion);
  const rules = await rulebookOfAct(ctx.db, complaint.now, ofFiling);
  return done(await judgeAnswer(ctx.db, complaint, input, rules, complaint.now));
}
