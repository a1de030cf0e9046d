// Reports that a number of the register is not the platform's. They hide nothing. Source: docs/domain/channels.md.

/** So many proved people put the words 正在核对 beside a number. */
export const PROVED_PEOPLE = 3;

/** Who reports a number again so soon after an officer found that it is right puts nothing beside it. */
export const ANSWERED_DAYS = 90;

/** Whether a number stands as being checked; `provedPeople` reported it and were not answered yet, one each. */
export function isUnderCheck(provedPeople: number): boolean {
  return provedPeople >= PROVED_PEOPLE;
}

/** What an officer finds: the number is right, or it is not the platform's. */
export const NUMBER_VERDICTS = ["right", "fake"] as const;
export type NumberVerdict = (typeof NUMBER_VERDICTS)[number];
