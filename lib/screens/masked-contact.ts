// A contact as it may stand on a screen that somebody else could look at.
import { unseal } from "@/lib/sealed/contact";

export interface SealedContact {
  readonly contactKind: "email" | "phone";
  readonly contactSealed: Buffer;
}

/** `z***@example.com`, `+86138****0042`. */
export function maskContact(kind: "email" | "phone", value: string): string {
  if (kind === "phone") return `${value.slice(0, -8)}****${value.slice(-4)}`;
  const at = value.lastIndexOf("@");
  return `${value.slice(0, Math.min(1, at))}***${value.slice(at)}`;
}

/** The contact of a complaint, masked. */
export function maskedContact({ contactKind, contactSealed }: SealedContact): string {
  return maskContact(contactKind, unseal(contactSealed));
}
