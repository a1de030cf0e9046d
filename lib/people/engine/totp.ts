// The second factor: time-based codes (RFC 6238) of an authenticator app. A step serves once.
import { verifySync } from "otplib";
import { FACTOR_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { openFor, sealFor } from "@/lib/base/sealing/sealed-value";

/** Six digits of a step of 30 seconds are what otplib takes for granted, as every authenticator app does. */
const CODE = new RegExp(`^\\d{${String(FACTOR_BOUNDS.digits)}}$`);

/** What staff.totp_sealed holds, from a base32 secret. */
export function sealTotpSecret(secret: string): Buffer {
  return sealFor("second factor", secret);
}

/** The secret that is asked when nobody has the address: known to all, and its answer is thrown away. */
const NOBODYS_SECRET = "NOBODYNOBODYNOBODYNOBODYNOBODYNO";

/**
 * The time step whose code `typed` is, or null. Compares in constant time. The caller uses the step up: it serves once.
 */
export function findTotpStep(typed: string, sealed: Buffer | null, now: Date): number | null {
  const token = typed.normalize("NFKC").replaceAll(/[\s-]/g, "");
  if (!CODE.test(token)) return null;
  const secret = sealed === null ? NOBODYS_SECRET : openFor("second factor", sealed);
  const epoch = Math.floor(now.getTime() / 1_000);
  const result = verifySync({ secret, token, epoch, epochTolerance: FACTOR_BOUNDS.toleranceSeconds });
  if (sealed === null || !result.valid || !("timeStep" in result)) return null;
  return result.timeStep;
}
