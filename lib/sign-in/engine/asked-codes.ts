// Which codes this browser asked for: only here can they be tried. The cookie names rows and no contact.
import { z } from "zod";
import { isUuid } from "@/lib/domain/shared/is-uuid";
import { CODE_BOUNDS } from "@/lib/domain/sign-in/guesses";
import { env } from "@/lib/base/env";
import { openCookieAs, sealCookie } from "@/lib/base/sealing/sealed-cookie";

export const ASKED_COOKIE = "jt_code";
/** One may sign in in one tab and prove a complaint's contact in another. */
const MOST = 4;

const shape = z.array(z.object({ id: z.string().refine(isUuid), of: z.string() }));

/** A code that was sent: its row, and of which contact it is. */
export interface AskedCode {
  readonly id: string;
  readonly of: string;
}

/** A code of this contact, as the cookie names it. */
export function askedCode(id: string, fingerprint: Buffer): AskedCode {
  return { id, of: fingerprint.toString("base64url").slice(0, 22) };
}

/** The row of the newest code that was asked for here for this contact; null when none was. */
export function idOfAsked(asked: readonly AskedCode[], fingerprint: Buffer): string | null {
  const { of } = askedCode("", fingerprint);
  return asked.find((one) => one.of === of)?.id ?? null;
}

/** The codes that the cookie names; none when it was changed, or is older than any code serves. */
export function openAsked(cookie: string | undefined, now: Date): readonly AskedCode[] {
  return openCookieAs("asked codes", cookie, shape, now) ?? [];
}

/** The cookie with one more; it takes the place of an earlier code of the same contact. */
export function askedCookie(asked: readonly AskedCode[], added: AskedCode, now: Date) {
  const codes = [added, ...asked.filter(({ of }) => of !== added.of)].slice(0, MOST);
  const maxAge = CODE_BOUNDS.lifeSeconds;
  return {
    name: ASKED_COOKIE,
    value: sealCookie("asked codes", JSON.stringify(codes), maxAge, now),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: !env().demo, maxAge } as const,
  };
}
