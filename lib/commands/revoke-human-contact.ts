// The company takes back a contact that it attested. Time does what it does after a denial; only the public number is
// another one.
import type { CompanyActor } from "@/lib/domain/actor";
import { answerHumanContact } from "@/lib/commands/answer-human-contact";
import type { AnswerHumanContactInput, Done } from "@/lib/commands/complaint-inputs";
import type { CommandContext } from "@/lib/commands/context";
import type { Result } from "@/lib/commands/result";

export function revokeHumanContact(
  ctx: CommandContext,
  actor: CompanyActor,
  input: AnswerHumanContactInput,
): Promise<Result<Done>> {
  return answerHumanContact(ctx, actor, input, "revoked");
}
