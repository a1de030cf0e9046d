// A contact that was read, as the database stores it.
import { seal } from "@/lib/contact/sealed-contact";
import type { TypedContact } from "@/lib/contact/typed-contact";

/** By what it is found again, and whether messages reach it. */
export function contactKeys({ fingerprint, deliverTo, privateDomain }: TypedContact) {
  return { fingerprint, takesMessages: deliverTo !== null, privateDomain };
}

/** The same, with its kind and its sealed spelling. */
export function contactColumns(read: TypedContact) {
  return { kind: read.kind, sealed: seal(read.spelling), ...contactKeys(read) };
}
