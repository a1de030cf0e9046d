// Under which keys tries at a second factor are counted. Source of the bounds: lib/domain/sign-in/guesses.
import { FACTOR_BOUNDS } from "@/lib/domain/sign-in/guesses";
import type { Limit } from "@/lib/sign-in/engine/rate-limit";

const personKey = (staffId: string) => `factor-person:${staffId}`;
const dayKey = (staffId: string) => `factor-day:${staffId}`;
const deviceKeys = (staffId: string) => `factor-device:${staffId}:`;

/** The counts of a person that one try goes into. @param device the name of one that was in before, which has its own; null for any other */
export function countsOfPerson(
  staffId: string,
  device: string | null,
): readonly { readonly key: string; readonly of: Limit }[] {
  const { person, personADay, deviceADay } = FACTOR_BOUNDS;
  if (device !== null) return [{ key: `${deviceKeys(staffId)}${device}`, of: deviceADay }];
  return [
    { key: personKey(staffId), of: person },
    { key: dayKey(staffId), of: personADay },
  ];
}

/** How all counts of a person begin. */
export function allCountsOf(staffId: string): readonly string[] {
  return [personKey(staffId), dayKey(staffId), deviceKeys(staffId)];
}
