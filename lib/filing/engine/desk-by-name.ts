// The registered intake desk of a name, for commands that the operator runs in its name.
import type { Db } from "@/db/engine/client";
import { findDesk } from "@/db/filing/intake-desk";
import { mintActor, type DeskActor } from "@/lib/domain/people/actor";

/** Null for an unknown name, and for a desk that was ended. `readBackBy`: who at the desk read the filing back. */
export async function deskByName(db: Db, name: string, readBackBy: string): Promise<DeskActor | null> {
  const desk = await findDesk(db, name);
  if (desk?.endedAt !== null) return null;
  return mintActor({ side: "desk", deskId: desk.id, readBackBy });
}
