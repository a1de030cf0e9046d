// The second step of signing staff in. The first: begin-staff-sign-in.
import "server-only";
import { dropHalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { signInBy } from "@/lib/sign-in/engine/sign-in-by";
import type { SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";

/** The second step of staff, for whom this browser showed the password. Null when it went well. */
export async function signInAsStaff(totp: string): Promise<SignInRefused | null> {
  const refusal = await signInBy("staff", { totp });
  if (refusal === null || refusal.refused === "start_again") await dropHalfSignedIn();
  return refusal;
}
