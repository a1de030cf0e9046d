// The codes that the browser of the request at hand asked for.
import "server-only";
import { cookies } from "next/headers";
import { ASKED_COOKIE, askedCookie, openAsked } from "@/lib/sign-in/engine/asked-codes";
import type { AskedCode } from "@/lib/sign-in/engine/asked-codes";

/** What this browser may answer. */
export async function currentAsked(): Promise<readonly AskedCode[]> {
  return openAsked((await cookies()).get(ASKED_COOKIE)?.value, new Date());
}

/** From now on this browser may answer this code too. */
export async function keepAskedCode(code: AskedCode): Promise<void> {
  const { name, value, options } = askedCookie(await currentAsked(), code, new Date());
  (await cookies()).set(name, value, options);
}
