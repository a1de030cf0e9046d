// Signs the holder of an access code in to one complaint.
import "server-only";
import type { ComplaintCredentials } from "@/lib/sign-in/engine/complaint-access";
import { signInBy } from "@/lib/sign-in/engine/sign-in-by";
import type { SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";

/** Opens one complaint by number and access code. Null when it went well. */
export function signInToComplaint({
  number,
  accessCode,
}: ComplaintCredentials): Promise<SignInRefused | null> {
  return signInBy("complaint-access", { number, accessCode });
}
