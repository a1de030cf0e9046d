// The hash of the chains, files and digests.
import { hash } from "node:crypto";

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits: what the rules of the chain are handed. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}
