// Contacts at rest: sealed with AES-256-GCM, and found again by a keyed fingerprint of their normal form.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { env } from "@/lib/env";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 1;

/** One secret, a key for each purpose: the fingerprint tells nothing about the seal. */
function keyFor(purpose: string): KeyObject {
  const bytes = hkdfSync("sha256", env().CONTACT_KEY, Buffer.alloc(0), `jietong ${purpose}`, KEY_BYTES);
  return createSecretKey(Buffer.from(bytes));
}

let keys: { source: Buffer; seal: KeyObject; print: KeyObject; domain: KeyObject } | undefined;

function derived() {
  const source = env().CONTACT_KEY;
  if (keys?.source !== source)
    keys = {
      ...{ source, seal: keyFor("seal"), print: keyFor("fingerprint") },
      domain: keyFor("mail domain"),
    };
  return keys;
}

/** contact.fingerprint of a contact in its normal form (lib/sealed/normal-contact). 32 bytes. */
export function fingerprint(kind: "email" | "phone", normalised: string): Buffer {
  return createHmac("sha256", derived().print).update(`${kind}\0${normalised}`).digest();
}

/** contact.private_domain of a mail domain in ASCII. 32 bytes. */
export function domainPrint(domain: string): Buffer {
  return createHmac("sha256", derived().domain).update(domain).digest();
}

/** Format byte, nonce, ciphertext, tag. */
export function seal(plain: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, derived().seal, nonce, { authTagLength: TAG_BYTES });
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.getAuthTag()]);
}

/** What was sealed. Throws when the bytes were changed or sealed with another key. */
export function unseal(sealed: Buffer): string {
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE_BYTES + TAG_BYTES)
    throw new Error("Not a sealed value.");
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const tag = sealed.subarray(sealed.length - TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, derived().seal, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(tag);
  const body = sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}
