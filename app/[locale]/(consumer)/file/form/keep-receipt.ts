import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { RECEIPT_LIFE_SECONDS, sealReceipt } from "@/lib/screens/filing-receipt";
import { RECEIPT_COOKIE } from "../../_parts/receipt-cookie";

/** Keeps the access code, sealed, for the short way to the filed page; never in an address. */
export async function keepReceipt(number: string, accessCode: string): Promise<void> {
  (await cookies()).set(RECEIPT_COOKIE, sealReceipt(number, accessCode), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: !env().demo,
    maxAge: RECEIPT_LIFE_SECONDS,
  });
}
