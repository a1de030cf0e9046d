// A value as the versions before sealed it: one key for every purpose.
import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/base/env";

/** Format byte 1, nonce, ciphertext, tag. */
export function sealFormerly(plain: string): Buffer {
  const key = Buffer.from(hkdfSync("sha256", env().CONTACT_KEY, Buffer.alloc(0), "jietong seal", 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: 16 });
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(1), nonce, body, cipher.getAuthTag()]);
}
