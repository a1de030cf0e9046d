// After filing, the filed page opens without a code: the one who filed gets a session bound to that complaint.
import "server-only";
import { encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { database } from "@/db/client";
import { findPersonOfComplaint, revokeSession } from "@/db/queries/session";
import { env } from "@/lib/env";
import { currentViewer } from "@/lib/auth/current-viewer";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { COOKIE_MAX_AGE_SECONDS } from "@/lib/auth/session-limits";
import { startSession } from "@/lib/auth/start-session";

/**
 * Opens a session bound to `complaintId` for this browser, unless its account owns that complaint already. Call it in
 * the action that filed, with the id the command returned, never with an id that came from outside.
 */
export async function openComplaintSession(complaintId: string): Promise<void> {
  const viewer = await currentViewer();
  if (viewer.kind === "complaint" && viewer.complaintId === complaintId) return;
  const db = database();
  if (viewer.kind === "consumer" && (await findPersonOfComplaint(db, complaintId)) === viewer.personId)
    return;
  if (viewer.kind !== "nobody") await revokeSession(db, viewer.sessionId);
  const now = new Date();
  const sessionId = await startSession(db, { kind: "complaint", complaintId }, now);
  const { name, options } = sessionCookie();
  const token = { sessionId };
  const value = await encode({
    token,
    secret: env().AUTH_SECRET,
    salt: name,
    maxAge: COOKIE_MAX_AGE_SECONDS,
  });
  (await cookies()).set(name, value, { ...options, maxAge: COOKIE_MAX_AGE_SECONDS });
}
