// Between a right password and the second factor: who it was, in a sealed cookie that ends inside.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { FACTOR_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { env } from "@/lib/base/env";
import { openCookieAs, sealCookie } from "@/lib/base/sealing/sealed-cookie";

const NAME = "jt_second";

const shape = z.object({
  id: z.string(),
  staffId: z.string().refine(isUuid),
  target: z.string(),
  password: z.string(),
});

/**
 * One signing in whose password was right. `target` is the digest of the address that was typed,
 * `password` that of what is stored of the password: once it is another, what it opened is nobody's.
 */
export type HalfSignedIn = z.infer<typeof shape>;

/** Keeps it for as long as a second factor is waited for. */
export async function keepHalfSignedIn(half: HalfSignedIn): Promise<void> {
  const maxAge = FACTOR_BOUNDS.lifeSeconds;
  const value = sealCookie("signing in", JSON.stringify(half), maxAge, new Date());
  const secure = !env().demo;
  (await cookies()).set(NAME, value, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge });
}

/** Whose second factor is waited for in this browser; null when nobody's is, or no longer. */
export async function findHalfSignedIn(): Promise<HalfSignedIn | null> {
  return openCookieAs("signing in", (await cookies()).get(NAME)?.value, shape, new Date());
}

/** It was answered, given up, or tried too often. */
export async function dropHalfSignedIn(): Promise<void> {
  (await cookies()).delete(NAME);
}
