// How many live complaints one person may have about one platform. Each takes a slot, numbered from 1, until it closes.
// Source: docs/domain/complaint.md.
import type { Rulebook } from "../rulebook/rulebook";

/** The slot that the next live complaint takes. */
export function lowestFreeSlot(taken: readonly (number | null)[]): number {
  let slot = 1;
  while (taken.includes(slot)) slot += 1;
  return slot;
}

/** Whether a complaint in this slot would be one too many. Null: it takes none. */
export function isOverLiveLimit(
  slot: number | null,
  rules: Pick<Rulebook, "live_per_person_and_platform">,
): boolean {
  return slot !== null && slot > rules.live_per_person_and_platform;
}
