// Where somebody goes after signing in: back to the page they came for, and never to another site.
import { DEFAULT_LOCALE, localeInPath } from "@/lib/base/i18n/locale";
import type { Locale } from "@/lib/base/i18n/locale";

/** Who signs in where: consumers by a code, staff by password and second factor. */
export type SignInDoor = "consumer" | "staff";

const DOORS: Readonly<Record<SignInDoor, string>> = { consumer: "sign-in", staff: "sign-in/staff" };
const LONGEST_PATH = 1_000;

/** A path on this site and in one of its languages, or null. Refuses `//host`, backslashes and control characters. */
export function safeReturnPath(path: unknown): string | null {
  if (typeof path !== "string" || path.length > LONGEST_PATH) return null;
  return /^\/(zh|en)(\/(?!\/)[^\\\p{Cc}]*)?(\?[^\\\p{Cc}]*)?$/u.test(path) && !path.includes("//")
    ? path
    : null;
}

/** The language that a path starts with; Chinese when it names none. */
export function localeOfPath(path: string | null): Locale {
  return localeInPath(path ?? "") ?? DEFAULT_LOCALE;
}

/** A page with the way back, when there is one. */
export function withReturn(page: string, returnTo: string | null): string {
  return returnTo === null ? page : `${page}?return=${encodeURIComponent(returnTo)}`;
}

/** The sign-in page of a door. */
export function signInPath(locale: Locale, door: SignInDoor, returnTo: string | null): string {
  return withReturn(`/${locale}/${DOORS[door]}`, returnTo);
}
