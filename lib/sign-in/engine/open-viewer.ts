// From a session row to a viewer: the row is read on every request, so that revoking it ends the session at once.
import type { Db } from "@/db/engine/client";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { findSession, touchSessionEvery } from "@/db/sign-in/session";
import type { SessionRow } from "@/db/sign-in/session";
import { isSessionLive, LAST_SEEN_EVERY_SECONDS } from "@/lib/sign-in/engine/session-limits";
import { NOBODY } from "@/lib/sign-in/engine/viewer";
import type { Viewer } from "@/lib/sign-in/engine/viewer";

const touchSession = touchSessionEvery(LAST_SEEN_EVERY_SECONDS);

function viewerOf(row: SessionRow): Viewer {
  const { id: sessionId, personId, complaintId, complaintNumber, staff, platformIds } = row;
  if (personId !== null) return { kind: "consumer", sessionId, personId };
  if (complaintId !== null && complaintNumber !== null) {
    return { kind: "complaint", sessionId, complaintId, complaintNumber };
  }
  if (staff?.disabledAt !== null) return NOBODY;
  const { id: staffId, role, name, staffNo, email, companyId } = staff;
  return { kind: "staff", sessionId, staffId, role, name, staffNo, email, companyId, platformIds };
}

/**
 * The viewer of a session id out of a cookie. Unknown, revoked, idle and expired sessions are nobody's. A request that no
 * person made (`attended` false) reads as before, and does not count against idleness.
 */
export async function openViewer(db: Db, sessionId: unknown, attended = true): Promise<Viewer> {
  if (typeof sessionId !== "string" || !isUuid(sessionId)) return NOBODY;
  const row = await findSession(db, sessionId);
  if (row === null || !isSessionLive(row, row.readAt)) return NOBODY;
  const unseenMs = row.readAt.getTime() - row.lastSeenAt.getTime();
  if (attended && unseenMs >= LAST_SEEN_EVERY_SECONDS * 1_000) await touchSession(db, sessionId);
  return viewerOf(row);
}
