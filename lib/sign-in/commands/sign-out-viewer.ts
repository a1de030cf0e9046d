// Sign-out, here or on every device.
import "server-only";
import { cookies } from "next/headers";
import { database } from "@/db/engine/client";
import { revokeSession, revokeSessionsLike } from "@/db/sign-in/session";
import { currentViewer } from "@/lib/sign-in/engine/current-viewer";
import { RETURN_COOKIE, signOut } from "@/lib/sign-in/engine/next-auth";

/** Signs out here, or on every device: rows are revoked, and the cookie goes. */
export async function signOutViewer(where: "here" | "everywhere"): Promise<void> {
  const viewer = await currentViewer();
  if (viewer.kind !== "nobody") {
    if (where === "everywhere") await revokeSessionsLike(database(), viewer.sessionId);
    else await revokeSession(database(), viewer.sessionId);
  }
  await signOut({ redirect: false });
  (await cookies()).delete(RETURN_COOKIE);
}
