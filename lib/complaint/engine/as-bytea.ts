/** How PostgreSQL reads bytes in a text. */
export function asBytea(hex: string): string {
  return `\\x${hex}`;
}
