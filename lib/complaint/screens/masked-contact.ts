// A contact as it may stand on a screen that somebody else could look at.
import { unseal } from "@/lib/contact/sealed-contact";

export interface SealedContact {
  /** Null when no contact was left, or its owner disowned the complaint. */
  readonly contactKind: "email" | "phone" | null;
  readonly contactSealed: Buffer | null;
}

/** `z***@example.com`, `+86138****0042`. */
export function maskContact(kind: "email" | "phone", value: string): string {
  if (kind === "phone") return `${value.slice(0, -8)}****${value.slice(-4)}`;
  const at = value.lastIndexOf("@");
  return `${value.slice(0, Math.min(1, at))}***${value.slice(at)}`;
}

/** The contact of a complaint, masked; null when it has none. */
export function maskedContact({ contactKind, contactSealed }: SealedContact): string | null {
  if (contactKind === null || contactSealed === null) return null;
  return maskContact(contactKind, unseal(contactSealed));
}
