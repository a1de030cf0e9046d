// Reports that a number of the register is not the platform's. They hide nothing. Source: docs/domain/channels.md.
import type { RegisterRules } from "../rulebook/rulebook";

/** Whether a number stands as being checked; `provedPeople` reported it and were not answered yet, one each. */
export function isUnderCheck(
  provedPeople: number,
  { number_check_people: enough }: Pick<RegisterRules, "number_check_people">,
): boolean {
  return provedPeople >= enough;
}

/** What an officer finds: the number is right, or it is not the platform's. */
export const NUMBER_VERDICTS = ["right", "fake"] as const;
export type NumberVerdict = (typeof NUMBER_VERDICTS)[number];
