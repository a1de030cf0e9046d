// Cookies that the browser cannot read: sealed for one purpose, and over at an instant that is sealed with it,
// whatever the browser thinks of its age.
import type { z } from "zod";
import { openFor, sealFor, type CookiePurpose } from "@/lib/base/sealing/sealed-value";

/** Longer than any cookie of ours, together where they hold one text: nothing is opened to find out. Characters. */
const LONGEST = 24_000;

/** The value of a cookie that is good for so many seconds from `now`. */
export function sealCookie(purpose: CookiePurpose, plain: string, lifeSeconds: number, now: Date): string {
  const endsAt = Math.floor(now.getTime() / 1_000) + lifeSeconds;
  return sealFor(purpose, `${String(endsAt)}\n${plain}`).toString("base64url");
}

/** What it holds; null when it was changed, cut short, sealed for another purpose or with a key of before, or is over. */
export function openCookie(purpose: CookiePurpose, value: string | undefined, now: Date): string | null {
  if (value === undefined || value.length > LONGEST) return null;
  try {
    const text = openFor(purpose, Buffer.from(value, "base64url"));
    const line = text.indexOf("\n");
    return Number(text.slice(0, line)) * 1_000 > now.getTime() ? text.slice(line + 1) : null;
  } catch {
    return null;
  }
}

/** The JSON that it holds; null also when that has another shape, as a cookie of another version may. */
export function openCookieAs<T>(
  purpose: CookiePurpose,
  value: string | undefined,
  shape: z.ZodType<T>,
  now: Date,
): T | null {
  const text = openCookie(purpose, value, now);
  if (text === null) return null;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
