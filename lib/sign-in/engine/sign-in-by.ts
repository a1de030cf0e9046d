// Sign-in for the commands; hides next-auth.
import "server-only";
import { CredentialsSignin } from "next-auth";
import { cookies } from "next/headers";
import { database } from "@/db/engine/client";
import { revokeSession } from "@/db/sign-in/session";
import { currentViewer } from "@/lib/sign-in/engine/current-viewer";
import { RETURN_COOKIE, signIn } from "@/lib/sign-in/engine/next-auth";
import { refusalOfWord } from "@/lib/sign-in/engine/sign-in-answer";
import type { SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";

/** Signs in by one of next-auth's providers and ends the session that this browser had before. Null when it went well. */
export async function signInBy(
  provider: string,
  credentials: Record<string, string>,
): Promise<SignInRefused | null> {
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
