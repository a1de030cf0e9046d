// From the number in a form to the complaint it names, through the actor: not theirs and not there are the same null.
import { database } from "@/db/engine/client";
import { findComplaint } from "@/db/complaint/complaint";
import type { Actor } from "@/lib/domain/people/actor";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";

/** `typed` comes from a form or an address. */
export async function complaintIdOf(actor: Actor, typed: string): Promise<string | null> {
  const number = parseComplaintNumber(typed);
  const row = number === null ? null : await findComplaint(database(), actor, number);
  return row?.id ?? null;
}
