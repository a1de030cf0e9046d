// Who counts as one person: an account, or a contact that answered a code. Source: domain.md, section 6.

/** The part of an e-mail address that names a mailbox: no case, no `+tag`. Null when it is no address. */
export function emailIdentity(typed: string): string | null {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  if (at < 1 || /\s/.test(text)) return null;
  const local = text.slice(0, at).replace(/\+.*/, "");
  const domain = text.slice(at + 1).replace(/\.$/, "");
  if (local === "" || !/^[^.@]+(\.[^.@]+)+$/.test(domain)) return null;
  return `${local}@${domain}`;
}

/** A phone number, already in E.164 (the edge parses it). Null when it is not. */
export function phoneIdentity(e164: string): string | null {
  return /^\+[1-9]\d{6,14}$/.test(e164) ? e164 : null;
}
