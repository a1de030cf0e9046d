// The access code of a complaint: the secret beside the public number. Derived, so that a retried form shows the same
// one; only its hash is stored. Keyed with ACCESS_SECRET.
import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { codeFrom, parseAccessCode } from "@/lib/domain/shared/reference";
import { env } from "@/lib/base/env";

let known: { readonly source: Buffer; readonly key: KeyObject } | undefined;

/** Made once: Node takes longer to make a key of bytes than to use it. */
function key(): KeyObject {
  const source = env().ACCESS_SECRET;
  if (known?.source !== source) known = { source, key: createSecretKey(source) };
  return known.key;
}

function keyed(purpose: string, text: string): Buffer {
  return createHmac("sha256", key()).update(`${purpose}\0${text}`).digest();
}

/** The code that a form's idempotency key leads to: eight symbols, shown by lib/domain/shared/reference spokenCode. */
export function accessCodeFor(idempotencyKey: string): string {
  return codeFrom(keyed("access code", idempotencyKey));
}

/** The code of a complaint that a regulator's decision filed elsewhere, for its consumer to be shown. */
export function accessCodeOfSuccessor(complaintId: string): string {
  return codeFrom(keyed("access code of a successor", complaintId));
}

/** What complaint.access_code_hash holds, of a code in its canonical spelling. */
export function hashAccessCode(code: string): Buffer {
  return keyed("access code hash", code);
}

/** Whether what was typed (any case, blanks and hyphens anywhere) is the code. Compares in constant time. */
export function isAccessCode(typed: string, storedHash: Buffer): boolean {
  const hash = hashAccessCode(parseAccessCode(typed) ?? "");
  return hash.length === storedHash.length && timingSafeEqual(hash, storedHash);
}

/** What complaint.idempotency_hash holds. */
export function hashIdempotencyKey(idempotencyKey: string): Buffer {
  return keyed("idempotency key", idempotencyKey);
}
