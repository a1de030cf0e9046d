// A contact as typed: an e-mail address when it has an @, else a telephone number.
import { fingerprint } from "@/lib/sealed/contact";
import { normaliseContact } from "@/lib/sealed/normal-contact";

export interface TypedContact {
  readonly kind: "email" | "phone";
  readonly normalised: string;
  readonly fingerprint: Buffer;
}

const LONGEST = 320;

/** Null when it is no address or number that could be reached. */
export function readTypedContact(typed: string): TypedContact | null {
  if (typed.length > LONGEST) return null;
  const kind = /[@＠]/.test(typed) ? "email" : "phone";
  const normalised = normaliseContact(kind, typed);
  if (normalised === null || normalised.includes("\0")) return null;
  return { kind, normalised, fingerprint: fingerprint(kind, normalised) };
}
