// Contacts at rest: sealed, and found again by a keyed fingerprint of their normal form.
import { createHmac, createSecretKey, hkdfSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { env } from "@/lib/base/env";
import { openFor, sealFor } from "@/lib/base/sealing/sealed-value";

const KEY_BYTES = 32;

/** One secret, a key for each purpose: the fingerprint says nothing about the seal. */
function keyFor(purpose: string): KeyObject {
  const bytes = hkdfSync("sha256", env().CONTACT_KEY, Buffer.alloc(0), `jietong ${purpose}`, KEY_BYTES);
  return createSecretKey(Buffer.from(bytes));
}

let keys: { source: Buffer; print: KeyObject; domain: KeyObject } | undefined;

function derived() {
  const source = env().CONTACT_KEY;
  if (keys?.source !== source) keys = { source, print: keyFor("fingerprint"), domain: keyFor("mail domain") };
  return keys;
}

/** contact.fingerprint of a contact in its normal form (lib/contact/normal-contact). 32 bytes. */
export function fingerprint(kind: "email" | "phone", normalised: string): Buffer {
  return createHmac("sha256", derived().print).update(`${kind}\0${normalised}`).digest();
}

/** contact.private_domain of a mail domain in ASCII. 32 bytes. */
export function domainPrint(domain: string): Buffer {
  return createHmac("sha256", derived().domain).update(domain).digest();
}

/** A contact as the database keeps it. */
export function seal(plain: string): Buffer {
  return sealFor("contact", plain);
}

/** The contact. Throws when the bytes were changed, or sealed for something else or with a key that is no longer ours. */
export function unseal(sealed: Buffer): string {
  return openFor("contact", sealed);
}
