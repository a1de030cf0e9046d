// After filing, the filed page opens without a code: the one who filed gets a session bound to that complaint.
import type { Db } from "@/db/engine/client";
import { findPersonOfComplaint, revokeSession } from "@/db/sign-in/session";
import { cookieOfSession } from "@/lib/sign-in/engine/session-token";
import { startSession } from "@/lib/sign-in/engine/start-session";
import type { Viewer } from "@/lib/sign-in/engine/viewer";

/**
 * Opens a session bound to `complaintId` and says its cookie; null when `viewer` sees that complaint already. Call it
 * with the id that the filing returned, never with one that came from outside.
 */
export async function startComplaintSession(db: Db, viewer: Viewer, complaintId: string) {
  if (viewer.kind === "complaint" && viewer.complaintId === complaintId) return null;
  if (viewer.kind === "consumer" && (await findPersonOfComplaint(db, complaintId)) === viewer.personId)
    return null;
  if (viewer.kind !== "nobody") await revokeSession(db, viewer.sessionId);
  return cookieOfSession(await startSession(db, { kind: "complaint", complaintId }, new Date()));
}
