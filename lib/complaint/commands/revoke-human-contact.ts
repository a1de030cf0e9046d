// The company takes back a conversation that it attested. Time does what it does after a denial; only the public number is
// another one.
import type { CompanyActor } from "@/lib/domain/people/actor";
import { answerHumanContact } from "@/lib/complaint/engine/answer-human-contact";
import type { AnswerHumanContactInput, Done } from "@/lib/complaint/engine/complaint-inputs";
import type { CommandContext } from "@/lib/complaint/engine/context";
import type { Result } from "@/lib/complaint/engine/result";

export function revokeHumanContact(
  ctx: CommandContext,
  actor: CompanyActor,
  input: AnswerHumanContactInput,
): Promise<Result<Done>> {
  return answerHumanContact(ctx, actor, input, "revoked");
}
