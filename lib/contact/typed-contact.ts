// A contact as somebody typed it: what it is, where its messages go, and the fingerprint by which it is found again.
import { DEFAULT_RULEBOOK } from "@/lib/domain/rulebook/default-rulebook";
import { privateDomain, type ContactFault } from "@/lib/domain/people/person-identity";
import { domainPrint, fingerprint } from "@/lib/contact/sealed-contact";
import { readContactBy } from "@/lib/contact/normal-contact";

export interface TypedContact {
  readonly kind: "email" | "phone";
  /** contact.fingerprint: equal for all spellings of one mailbox or number. */
  readonly fingerprint: Buffer;
  /** Where messages go: an address with its tag, a number in E.164. Null for a landline, which is for calls only. */
  readonly deliverTo: string | null;
  /** The spelling that is sealed, and shown to those who may see it. */
  readonly spelling: string;
  /** contact.private_domain: equal for two mailboxes of one domain that is no public provider's; null for all else. */
  readonly privateDomain: Buffer | null;
}

/** By the rulebook that the program came with: who is one person must not change while the same code runs. */
export function readTypedContact(typed: string): TypedContact | { readonly refused: ContactFault } {
  const read = readContactBy(typed, DEFAULT_RULEBOOK);
  if ("refused" in read) return read;
  const { kind, identity, deliverTo, spelling } = read;
  const domain = privateDomain(read, DEFAULT_RULEBOOK);
  return {
    kind,
    fingerprint: fingerprint(kind, identity),
    deliverTo,
    spelling,
    privateDomain: domain === null ? null : domainPrint(domain),
  };
}
