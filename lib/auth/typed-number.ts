// A complaint number as people type it: small letters, blanks, without JT, O for 0 and I or L for 1.
import { readBase32 } from "@/lib/sealed/base32";

const LONGEST = 100;

/** `jt 20260301 o1abcdef` is `JT-20260301-01ABCDEF`; null when it cannot be a number. */
export function readTypedNumber(typed: string): string | null {
  if (typed.length > LONGEST) return null;
  const symbols = readBase32(typed).replace(/^JT/, "");
  const parts = /^(\d{8})([0-9A-HJKMNP-TV-Z]{8})$/.exec(symbols);
  return parts === null ? null : `JT-${parts[1] ?? ""}-${parts[2] ?? ""}`;
}
