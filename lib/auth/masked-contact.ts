// A contact as it may stand on a screen that others can see.

/** `li.ming@example.com` is `l•••@example.com`, `+8613812345678` is `+86•••5678`. */
export function maskedContact(contact: string): string {
  const at = contact.lastIndexOf("@");
  if (at > 0) return `${contact.slice(0, 1)}•••${contact.slice(at)}`;
  return `${contact.slice(0, 3)}•••${contact.slice(-4)}`;
}
