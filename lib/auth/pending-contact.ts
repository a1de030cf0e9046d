// Between asking for a code and answering it, the contact waits in a sealed cookie: not in the address bar, where
// histories and logs would keep it.
import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { CODE_BOUNDS } from "@/lib/domain/guesses";
import { seal, unseal } from "@/lib/sealed/contact";

const NAME = "jt-contact";

/** Keeps the contact for as long as its code serves. */
export async function keepPendingContact(contact: string): Promise<void> {
  const value = seal(contact).toString("base64url");
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

/** The contact that waits for its code; null when there is none or the cookie was tampered with. */
export async function findPendingContact(): Promise<string | null> {
  const value = (await cookies()).get(NAME)?.value;
  if (value === undefined) return null;
  try {
    return unseal(Buffer.from(value, "base64url"));
  } catch {
    return null;
  }
}

/** The code was answered. */
export async function dropPendingContact(): Promise<void> {
  (await cookies()).delete(NAME);
}
