// A session begins: one row, with its absolute end.
import type { Executor } from "@/db/engine/client";
import { insertSession } from "@/db/sign-in/session";
import { absoluteEnd } from "@/lib/sign-in/engine/session-limits";

export type SessionOwner =
  | { readonly kind: "consumer"; readonly personId: string }
  | { readonly kind: "staff"; readonly staffId: string }
  | { readonly kind: "complaint"; readonly complaintId: string };

/** Writes the row and says its id. */
export function startSession(db: Executor, owner: SessionOwner, now: Date): Promise<string> {
  return insertSession(db, { ...owner, expiresAt: absoluteEnd(owner.kind, now) });
}
