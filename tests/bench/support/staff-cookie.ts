// Somebody of a company or of the regulator who is signed in, without a password.
import type { Client } from "@/db/engine/client";
import { insertSession } from "@/db/sign-in/session";
import { cookieOfSession } from "@/lib/sign-in/engine/session-token";

const HOUR_MS = 3_600_000;

/** Opens a session of an hour; its cookie as a request sends it. */
export async function staffCookie(db: Client["db"], staffId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + HOUR_MS);
  const id = await insertSession(db, {
    kind: "staff",
    personId: null,
    staffId,
    complaintId: null,
    expiresAt,
  });
  const { name, value } = cookieOfSession(id);
  return `${name}=${value}`;
}
