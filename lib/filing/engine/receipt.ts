// What only the one who has just filed may see: the access code, sealed for the short way to the filed page.
import { env } from "@/lib/base/env";
import { FIRST_CODES, type FirstCodeSent } from "@/lib/filing/engine/send-first-code";
import { openCookie, sealCookie } from "@/lib/base/sealing/sealed-cookie";

/** Seconds for which the page can be reloaded and printed. */
const LIFE_SECONDS = 3_600;
/** Takes the sealed access code from the filing to its filed page. Not `jietong…`: next-auth takes that for a part of its own. */
export const RECEIPT_COOKIE = "jt_receipt";

/** What the browser keeps: nothing that it, or anybody who finds it, can read. */
export function sealReceipt(number: string, accessCode: string, firstCode: FirstCodeSent | null): string {
  const text = [number, accessCode, firstCode ?? ""].join("\n");
  return sealCookie("filing receipt", text, LIFE_SECONDS, new Date());
}

/** The cookie that keeps it for the short way to the filed page; a code is never in an address. */
export function receiptCookie(number: string, accessCode: string, firstCode: FirstCodeSent | null) {
  const secure = !env().demo;
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: LIFE_SECONDS } as const;
  return { name: RECEIPT_COOKIE, value: sealReceipt(number, accessCode, firstCode), options };
}

export interface Receipt {
  readonly accessCode: string;
  /** What became of the code that the filing asked for; null when it asked for none. */
  readonly firstCode: FirstCodeSent | null;
}

/** What it holds, when this is a receipt of this very complaint and its hour is not over; null for anything else. */
export function openReceipt(sealed: string | undefined, number: string): Receipt | null {
  const [of, accessCode, code] = openCookie("filing receipt", sealed, new Date())?.split("\n") ?? [];
  if (of !== number || accessCode === undefined) return null;
  return { accessCode, firstCode: FIRST_CODES.find((known) => known === code) ?? null };
}
