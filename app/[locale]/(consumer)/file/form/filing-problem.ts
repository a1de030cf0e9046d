import type { FormProblem } from "@/app/_forms/form-state";
import type { CommandRefusal } from "@/lib/commands/result";

const FIELD: Partial<Record<CommandRefusal, string>> = {
  contact_unusable: "contact",
  attempt_in_future: "attempts.0.exact",
  attempt_needed: "attempts.0.channel",
};

/** A refusal of the command, at the field that can put it right. */
export function filingProblem(refusal: CommandRefusal, message: string): FormProblem {
  return { field: FIELD[refusal] ?? null, message };
}
