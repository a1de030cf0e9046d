// Number and access code open one complaint, without an account. Unknown numbers and wrong codes are answered alike,
// after the same work.
import { findComplaintOwner } from "@/db/sign-in/session";
import { parseComplaintNumber } from "@/lib/domain/shared/reference";
import { isAccessCode } from "@/lib/complaint/engine/access-code";
import { guardAttempt } from "@/lib/sign-in/engine/guarded-attempt";
import { WRONG } from "@/lib/sign-in/engine/sign-in-answer";
import type { SignInAnswer } from "@/lib/sign-in/engine/sign-in-answer";
import type { SignInContext } from "@/lib/sign-in/engine/sign-in-context";
import { startSession } from "@/lib/sign-in/engine/start-session";

export interface ComplaintCredentials {
  readonly number: string;
  readonly accessCode: string;
}

const LONGEST_CODE = 100;
const NO_HASH = Buffer.alloc(32);

/** Opens a session bound to the complaint. Both may be typed loosely. */
export async function openComplaintByCode(
  context: SignInContext,
  { number: typed, accessCode }: ComplaintCredentials,
): Promise<SignInAnswer> {
  const { db, address, now } = context;
  const number = parseComplaintNumber(typed);
  const target = number ?? `unreadable from ${address}`;
  const door = { at: "complaint", target } as const;
  return guardAttempt<SignInAnswer>(context, door, async () => {
    const found = number === null ? null : await findComplaintOwner(db, number);
    const right = isAccessCode(accessCode.slice(0, LONGEST_CODE), found?.accessCodeHash ?? NO_HASH);
    if (found === null || !right) return WRONG;
    const sessionId = await startSession(db, { kind: "complaint", complaintId: found.id }, now);
    return { sessionId, door };
  });
}
