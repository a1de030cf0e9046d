// Coming in and going out: the steps that pages take, with next-auth out of their sight.
import "server-only";
import { CredentialsSignin } from "next-auth";
import { cookies } from "next/headers";
import { database } from "@/db/client";
import { revokeSession, revokeSessionsLike } from "@/db/queries/session";
import type { ComplaintCredentials } from "@/lib/auth/complaint-access";
import type { ConsumerCredentials } from "@/lib/auth/consumer-sign-in";
import { currentViewer } from "@/lib/auth/current-viewer";
import { RETURN_COOKIE, signIn, signOut } from "@/lib/auth/next-auth";
import { SIGN_IN_REFUSALS } from "@/lib/auth/sign-in-answer";
import type { SignInRefusal } from "@/lib/auth/sign-in-answer";
import type { StaffCredentials } from "@/lib/auth/staff-sign-in";

/** One cookie: whoever signs in leaves the session that this browser had. */
async function enter(provider: string, credentials: Record<string, string>): Promise<SignInRefusal | null> {
  const before = await currentViewer();
  try {
    await signIn(provider, { ...credentials, redirect: false });
  } catch (error) {
    const reason = error instanceof CredentialsSignin ? error.code : null;
    const known = SIGN_IN_REFUSALS.find((refusal) => refusal === reason);
    if (known === undefined) throw error;
    return known;
  }
  (await cookies()).delete(RETURN_COOKIE);
  if (before.kind !== "nobody") await revokeSession(database(), before.sessionId);
  return null;
}

/** Signs a consumer in by the code sent to their contact. Null when it went well. */
export function enterAsConsumer({
  contact,
  code,
  locale,
}: ConsumerCredentials): Promise<SignInRefusal | null> {
  return enter("consumer-code", { contact, code, ...(locale === undefined ? {} : { locale }) });
}

/** Signs staff in by e-mail, password and second factor. Null when it went well. */
export function enterAsStaff({ email, password, totp }: StaffCredentials): Promise<SignInRefusal | null> {
  return enter("staff", { email, password, totp });
}

/** Opens one complaint by number and access code. Null when it went well. */
export function enterComplaint({ number, accessCode }: ComplaintCredentials): Promise<SignInRefusal | null> {
  return enter("complaint-access", { number, accessCode });
}

/** Signs out here, or on every device: rows are revoked, and the cookie goes. */
export async function leave(where: "here" | "everywhere"): Promise<void> {
  const viewer = await currentViewer();
  if (viewer.kind !== "nobody") {
    if (where === "everywhere") await revokeSessionsLike(database(), viewer.sessionId);
    else await revokeSession(database(), viewer.sessionId);
  }
  await signOut({ redirect: false });
  (await cookies()).delete(RETURN_COOKIE);
}
