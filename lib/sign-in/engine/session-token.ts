// What the session cookie holds: the id of a session's row, sealed with AES-256-GCM under a key of AUTH_SECRET. Whether the
// session still stands is asked of the row. next-auth is handed both functions, so that every road reads the same cookie;
// its own format costs a millisecond of every request.
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { env } from "@/lib/base/env";
import { sessionCookie } from "@/lib/sign-in/engine/session-cookie";
import { COOKIE_MAX_AGE_SECONDS } from "@/lib/sign-in/engine/session-limits";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Longer than any token of ours: nothing is opened to find out. */
const LONGEST = 400;

let known: { readonly secret: string; readonly key: KeyObject } | undefined;

function keyOf(secret: string): KeyObject {
  if (known?.secret !== secret) {
    const bytes = hkdfSync("sha256", secret, "", "jietong session", KEY_BYTES);
    known = { secret, key: createSecretKey(Buffer.from(bytes)) };
  }
  return known.key;
}

/** Seals a session's id; the token is good until `endsAt`. */
export function sealSessionToken(sessionId: string, endsAt: Date): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(env().AUTH_SECRET), nonce, { authTagLength: TAG_BYTES });
  const plain = `${sessionId} ${String(Math.floor(endsAt.getTime() / 1_000))}`;
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString("base64url");
}

/** The session's id; null when the token was changed, sealed with another secret, or has ended. */
export function openSessionToken(token: string | undefined, now: Date): string | null {
  if (token === undefined || token.length > LONGEST) return null;
  const sealed = Buffer.from(token, "base64url");
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, keyOf(env().AUTH_SECRET), sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const body = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    const [sessionId = "", ends = ""] = Buffer.concat([body, decipher.final()]).toString("utf8").split(" ");
    return Number(ends) * 1_000 > now.getTime() ? sessionId : null;
  } catch {
    return null;
  }
}

/** The same out of a whole Cookie header. */
export function sessionIdOf(cookieHeader: string | undefined, now: Date): string | null {
  const { name } = sessionCookie();
  const found = cookieHeader?.split(";").find((pair) => pair.trimStart().startsWith(`${name}=`));
  return openSessionToken(found?.slice(found.indexOf("=") + 1).trim(), now);
}

/** The session cookie to send from now on. */
export function cookieOfSession(sessionId: string) {
  const { name, options } = sessionCookie();
  const endsAt = new Date(Date.now() + COOKIE_MAX_AGE_SECONDS * 1_000);
  return {
    name,
    value: sealSessionToken(sessionId, endsAt),
    options: { ...options, maxAge: COOKIE_MAX_AGE_SECONDS },
  };
}
