import { textDigest } from "@/lib/domain/shared/event-chain";
import { sha256 } from "@/lib/base/sha256";

/** `n:digest`, as an event's facts name the texts that it stands for. */
export function textDigestFact(n: number, salt: Buffer, body: string): string {
  return `${String(n)}:${textDigest(salt.toString("hex"), body, sha256)}`;
}
