// Staff sign in with e-mail and password, and then with a code of their authenticator app: it is asked for once the password
// was right, so that strangers cannot use up anybody's tries at it. Who is refused at the first step does not learn whether
// the address exists.
import { createHash, randomBytes } from "node:crypto";
import { findStaffById, findStaffForSignIn, useTotpStep } from "@/db/people/staff";
import { FACTOR_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { giveBack, limitUntil } from "@/lib/sign-in/engine/rate-limit";
import { isDemoAddress } from "@/lib/people/engine/demo-accounts";
import { countsOfPerson } from "@/lib/sign-in/engine/factor-keys";
import { guardAttempt } from "@/lib/sign-in/engine/guarded-attempt";
import { nameAt, type Door } from "@/lib/sign-in/engine/known-device";
import { isPassword } from "@/lib/people/engine/password";
import type { HalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import { WRONG } from "@/lib/sign-in/engine/sign-in-answer";
import type { SignInAnswer, SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";
import type { SignInContext } from "@/lib/sign-in/engine/sign-in-context";
import { startSession } from "@/lib/sign-in/engine/start-session";
import { findTotpStep } from "@/lib/people/engine/totp";

export interface StaffCredentials {
  readonly email: string;
  readonly password: string;
}

/** The first step. Checks the password whether or not anybody has the address. */
export async function checkPassword(
  context: SignInContext,
  { email: typed, password }: StaffCredentials,
): Promise<HalfSignedIn | SignInRefused> {
  const email = typed.normalize("NFKC").trim().toLowerCase();
  const target = createHash("sha256").update(email).digest("hex");
  return guardAttempt<HalfSignedIn | SignInRefused>(context, { at: "staff", target }, async () => {
    const impossible = email.includes("\0") || (isDemoAddress(email) && !env().demo);
    const found = impossible ? null : await findStaffForSignIn(context.db, email);
    const right = await isPassword(password, found?.passwordHash ?? null);
    if (found === null || !right) return WRONG;
    const id = randomBytes(12).toString("base64url");
    return { id, staffId: found.id, target, password: digestOf(found.passwordHash) };
  });
}

/** What is stored of a password, in a digest: the cookie between the two steps holds it. */
const digestOf = (passwordHash: string) => createHash("sha256").update(passwordHash).digest("base64url");

/** The second step: opens a session when the code is right, and serves no more than ten tries. */
export async function answerSecondFactor(
  context: SignInContext,
  half: HalfSignedIn,
  totp: string,
): Promise<SignInAnswer> {
  const { db, now, device } = context;
  const door: Door = { at: "staff", target: half.target };
  const found = await findStaffById(db, half.staffId);
  // Who knew the password that was changed meanwhile touches none of its owner's counts.
  if (found !== null && digestOf(found.passwordHash) !== half.password) return { refused: "start_again" };
  if ((await limitUntil(db, `factor:${half.id}`, FACTOR_BOUNDS.signingIn)) !== null)
    return { refused: "start_again" };
  const ofPerson = countsOfPerson(half.staffId, nameAt(device, door, now));
  for (const { key, of } of ofPerson) {
    const until = await limitUntil(db, key, of);
    if (until === null) continue;
    log("sign-in").warn({ staffId: half.staffId }, "a right password, and too many wrong second factors");
    return { refused: "too_many_tries", until };
  }
  const step = findTotpStep(totp, found?.totpSealed ?? null, now);
  if (found === null || step === null || !(await useTotpStep(db, found.id, step))) return WRONG;
  await Promise.all(ofPerson.map(({ key }) => giveBack(db, key)));
  return { sessionId: await startSession(db, { kind: "staff", staffId: found.id }, now), door };
}
