// Signing staff in takes two steps; this is the first. The second: sign-in-as-staff.
import "server-only";
import { keepHalfSignedIn } from "@/lib/sign-in/engine/half-signed-in";
import type { SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";
import { currentContext } from "@/lib/sign-in/engine/sign-in-context";
import { checkPassword, type StaffCredentials } from "@/lib/sign-in/engine/staff-sign-in";

/** The first step of staff: e-mail and password. Null when they are right, and the second factor is waited for. */
export async function beginStaffSignIn(typed: StaffCredentials): Promise<SignInRefused | null> {
  const answer = await checkPassword(await currentContext(), typed);
  if ("refused" in answer) return answer;
  await keepHalfSignedIn(answer);
  return null;
}
