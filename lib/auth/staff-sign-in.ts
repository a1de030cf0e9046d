// Staff sign in with e-mail, password and a code of their authenticator app, all three at once: whoever is refused
// does not learn which of them was wrong, nor whether the address exists.
import { createHash } from "node:crypto";
import { findStaffForSignIn, useTotpStep } from "@/db/queries/staff";
import { env } from "@/lib/env";
import { isDemoAddress } from "@/lib/auth/demo-accounts";
import { admitGuess } from "@/lib/auth/guess";
import { isPassword } from "@/lib/auth/password";
import { WRONG } from "@/lib/auth/sign-in-answer";
import type { SignInAnswer } from "@/lib/auth/sign-in-answer";
import type { SignInContext } from "@/lib/auth/sign-in-context";
import { startSession } from "@/lib/auth/start-session";
import { findTotpStep } from "@/lib/auth/totp";

export interface StaffCredentials {
  readonly email: string;
  readonly password: string;
  readonly totp: string;
}

/** Checks everything whatever was wrong first, and opens a session when all of it is right. */
export async function signInStaff(
  { db, address, now }: SignInContext,
  { email: typed, password, totp }: StaffCredentials,
): Promise<SignInAnswer> {
  const email = typed.normalize("NFKC").trim().toLowerCase();
  const target = createHash("sha256").update(email).digest("hex");
  return admitGuess<SignInAnswer>(db, { at: "staff", target, address }, async () => {
    const impossible = email.includes("\0") || (isDemoAddress(email) && !env().demo);
    const found = impossible ? null : await findStaffForSignIn(db, email);
    const rightPassword = await isPassword(password, found?.passwordHash ?? null);
    const step = findTotpStep(totp, found?.totpSealed ?? null, now);
    if (found === null || !rightPassword || step === null) return WRONG;
    if (!(await useTotpStep(db, found.id, step))) return WRONG;
    return { sessionId: await startSession(db, { kind: "staff", staffId: found.id }, now) };
  });
}
