// What only the one who has just filed may see: the access code, sealed for the short way to the filed page.
import { env } from "@/lib/env";
import { seal, unseal } from "@/lib/sealed/contact";

/** Seconds for which the page can be reloaded and printed. */
const LIFE_SECONDS = 3_600;
/** Carries the sealed access code from the filing to its filed page. Not `jietong…`: next-auth takes that for a part of its own. */
export const RECEIPT_COOKIE = "jt_receipt";
const PURPOSE = "filing receipt";

/** What the browser keeps: nothing that it, or anybody who finds it, can read. */
export function sealReceipt(number: string, accessCode: string): string {
  return seal([PURPOSE, number, accessCode].join("\n")).toString("base64url");
}

/** The cookie that keeps it for the short way to the filed page; a code is never in an address. */
export function receiptCookie(number: string, accessCode: string) {
  const secure = !env().demo;
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: LIFE_SECONDS } as const;
  return { name: RECEIPT_COOKIE, value: sealReceipt(number, accessCode), options };
}

/** The access code, when this is a receipt of this very complaint; null for anything else. */
export function openReceipt(sealed: string | undefined, number: string): string | null {
  if (sealed === undefined) return null;
  try {
    const [purpose, of, accessCode] = unseal(Buffer.from(sealed, "base64url")).split("\n");
    return purpose === PURPOSE && of === number ? (accessCode ?? null) : null;
  } catch {
    // Changed, cut short, or sealed with a key that has since been replaced.
    return null;
  }
}
