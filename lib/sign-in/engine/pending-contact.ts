// Between asking for a code and answering it, the contact waits in a sealed cookie: not in the address bar, where
// histories and logs would keep it.
import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/base/env";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { openCookie, sealCookie } from "@/lib/base/sealing/sealed-cookie";

const NAME = "jt-contact";

/** Keeps the contact for as long as its code serves. */
export async function keepPendingContact(contact: string): Promise<void> {
  const value = sealCookie("pending contact", contact, CODE_BOUNDS.lifeSeconds, new Date());
  const secure = !env().demo;
  const options = {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: CODE_BOUNDS.lifeSeconds,
  } as const;
  (await cookies()).set(NAME, value, options);
}

/** The contact that waits for its code; null when there is none, its time is over, or the cookie was tampered with. */
export async function findPendingContact(): Promise<string | null> {
  return openCookie("pending contact", (await cookies()).get(NAME)?.value, new Date());
}

/** The code was answered. */
export async function dropPendingContact(): Promise<void> {
  (await cookies()).delete(NAME);
}
