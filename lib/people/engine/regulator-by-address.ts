// The regulator's officer or supervisor behind an address, for commands that the operator runs in their name.
import type { Db } from "@/db/engine/client";
import { findActiveStaff } from "@/db/people/staff";
import { mintActor, type RegulatorActor } from "@/lib/domain/people/actor";

/** Null for an unknown address, for people who left, and for people of companies. */
export async function regulatorByAddress(db: Db, email: string): Promise<RegulatorActor | null> {
  const found = await findActiveStaff(db, email);
  if (found === null) return null;
  const { id: staffId, role } = found;
  if (role !== "regulator_officer" && role !== "regulator_supervisor") return null;
  return mintActor({ side: "regulator", role, staffId });
}
