const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be a key at all: PostgreSQL throws at one that cannot, and nothing has one. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
