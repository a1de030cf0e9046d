// Sealed values: AES-256-GCM under a key for each purpose, so that what was sealed for one purpose opens for no
// other, wherever somebody found it.
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { env } from "@/lib/base/env";

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 2;
const KEY_NAME_BYTES = 4;
const MARK_BYTES = 1 + KEY_NAME_BYTES;
/** One key for every purpose, as everything was sealed before: read from the database until `npm run reseal` has run. */
const FORMER_FORMAT = 1;
const FORMER_FACTOR = "totp:";

/** What stands in the database. */
export type StoredPurpose = "contact" | "second factor";
/** Values in cookies: lib/base/sealing/sealed-cookie. */
export type CookiePurpose =
  "pending contact" | "filing receipt" | "saved draft" | "known device" | "asked codes" | "signing in";
type Purpose = StoredPurpose | CookiePurpose;

/** The purpose of a value in the former format shows in its text alone; no cookie of that format opens. */
const FORMER: Readonly<Record<StoredPurpose, (text: string) => string | null>> = {
  contact: (text) => (text.startsWith(FORMER_FACTOR) ? null : text),
  "second factor": (text) => (text.startsWith(FORMER_FACTOR) ? text.slice(FORMER_FACTOR.length) : null),
};

interface Ring {
  readonly source: Buffer;
  /** Says which key sealed a value, and nothing about the key. */
  readonly name: Buffer;
  /** It was named for what seals, or nothing was: CONTACT_KEY, which stays for the fingerprints, makes no cookie any more. */
  readonly opensCookies: boolean;
  readonly former: KeyObject;
  readonly keys: Map<Purpose, KeyObject>;
}

function derive(source: Buffer, info: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync("sha256", source, Buffer.alloc(0), `jietong ${info}`, bytes));
}

function ringOf(source: Buffer): Ring {
  return {
    source,
    name: derive(source, "name of a seal key", KEY_NAME_BYTES),
    opensCookies: env().COOKIE_KEYS.some((key) => key.equals(source)),
    former: createSecretKey(derive(source, "seal", KEY_BYTES)),
    keys: new Map(),
  };
}

function keyFor({ source, keys }: Ring, purpose: Purpose): KeyObject {
  const known = keys.get(purpose);
  if (known !== undefined) return known;
  const key = createSecretKey(derive(source, `seal for ${purpose}`, KEY_BYTES));
  keys.set(purpose, key);
  return key;
}

let known:
  { readonly sources: readonly Buffer[]; readonly newest: Ring; readonly all: readonly Ring[] } | undefined;

/** Made once: the first key seals, every key opens what is stored. */
function rings() {
  const sources = env().SEAL_KEYS;
  if (known?.sources !== sources) {
    const [first, ...others] = sources;
    const newest = ringOf(first);
    known = { sources, newest, all: [newest, ...others.map(ringOf)] };
  }
  return known;
}

/** The first bytes of everything that is sealed by today's format with the newest key. Five of them. */
export function newestMark(): Buffer {
  return Buffer.concat([Buffer.of(FORMAT), rings().newest.name]);
}

/** Format byte, name of the key, nonce, ciphertext, tag. */
export function sealFor(purpose: Purpose, plain: string): Buffer {
  const mark = newestMark();
  const nonce = randomBytes(NONCE_BYTES);
  const key = keyFor(rings().newest, purpose);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(mark);
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([mark, nonce, body, cipher.getAuthTag()]);
}

/** @throws Error when `rest` (nonce, ciphertext, tag) was not sealed with this key beside this mark */
function decrypt(key: KeyObject, mark: Buffer, rest: Buffer): string {
  if (rest.length < NONCE_BYTES + TAG_BYTES) throw new Error("Not a sealed value.");
  const decipher = createDecipheriv(CIPHER, key, rest.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  if (mark.length > 0) decipher.setAAD(mark);
  decipher.setAuthTag(rest.subarray(-TAG_BYTES));
  const body = decipher.update(rest.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([body, decipher.final()]).toString("utf8");
}

const isStored = (purpose: Purpose): purpose is StoredPurpose =>
  purpose === "contact" || purpose === "second factor";

function openFormer(purpose: Purpose, sealed: Buffer): string {
  if (!isStored(purpose)) throw new Error("Not a sealed value.");
  for (const { former } of rings().all) {
    try {
      const text = FORMER[purpose](decrypt(former, Buffer.alloc(0), sealed.subarray(1)));
      if (text !== null) return text;
    } catch {
      // Another key's, perhaps.
    }
  }
  throw new Error("Not a sealed value.");
}

/** What was sealed. Throws when the bytes were changed, sealed for another purpose, or with a key that is no longer ours. */
export function openFor(purpose: Purpose, sealed: Buffer): string {
  if (sealed[0] === FORMER_FORMAT) return openFormer(purpose, sealed);
  const mark = sealed.subarray(0, MARK_BYTES);
  const ring = rings().all.find(({ name }) => name.equals(mark.subarray(1)));
  if (sealed[0] !== FORMAT || ring === undefined || !(isStored(purpose) || ring.opensCookies))
    throw new Error("Not a sealed value.");
  return decrypt(keyFor(ring, purpose), mark, sealed.subarray(MARK_BYTES));
}
