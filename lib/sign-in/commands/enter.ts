// Coming in and going out: the steps that pages take, with next-auth out of their sight.
import "server-only";
import { CredentialsSignin } from "next-auth";
import { cookies } from "next/headers";
import { database } from "@/db/engine/client";
import { revokeSession, revokeSessionsLike } from "@/db/sign-in/session";
import type { ComplaintCredentials } from "@/lib/sign-in/engine/complaint-access";
import type { ConsumerCredentials } from "@/lib/sign-in/engine/consumer-sign-in";
import { currentViewer } from "@/lib/sign-in/engine/current-viewer";
import { RETURN_COOKIE, signIn, signOut } from "@/lib/sign-in/engine/next-auth";
import { dropHalfSignedIn, keepHalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { refusalOfWord } from "@/lib/sign-in/engine/sign-in-answer";
import type { SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";
import { currentContext } from "@/lib/sign-in/engine/sign-in-context";
import { checkPassword, type StaffCredentials } from "@/lib/sign-in/engine/staff-sign-in";

/** One cookie: whoever signs in leaves the session that this browser had. */
async function enter(provider: string, credentials: Record<string, string>): Promise<SignInRefused | null> {
  const before = await currentViewer();
  try {
    await signIn(provider, { ...credentials, redirect: false });
  } catch (error) {
    const known = refusalOfWord(error instanceof CredentialsSignin ? error.code : null);
    if (known === null) throw error;
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
}: ConsumerCredentials): Promise<SignInRefused | null> {
  return enter("consumer-code", { contact, code, ...(locale === undefined ? {} : { locale }) });
}

/** The first step of staff: e-mail and password. Null when they are right, and the second factor is waited for. */
export async function beginAsStaff(typed: StaffCredentials): Promise<SignInRefused | null> {
  const answer = await checkPassword(await currentContext(), typed);
  if ("refused" in answer) return answer;
  await keepHalfSignedIn(answer);
  return null;
}

/** The second step of staff, for whom this browser showed the password. Null when it went well. */
export async function enterAsStaff(totp: string): Promise<SignInRefused | null> {
  const refusal = await enter("staff", { totp });
  if (refusal === null || refusal.refused === "start_again") await dropHalfSignedIn();
  return refusal;
}

/** Opens one complaint by number and access code. Null when it went well. */
export function enterComplaint({ number, accessCode }: ComplaintCredentials): Promise<SignInRefused | null> {
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
