// Crockford's base32 as it is typed: no blanks or hyphens, capital letters, O as 0, I and L as 1.
export function readBase32(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}
