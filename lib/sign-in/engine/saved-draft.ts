// Texts of a form that was not accepted, because the session ended or something changed meanwhile, without scripts: sealed,
// in cookies that only the page which shows it is sent, for a quarter of an hour.
import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies } from "next/headers";
import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/base/i18n/locale";
import { openCookie, sealCookie } from "@/lib/base/sealing/sealed-cookie";

const NAME = "jt-draft";
const LIFE_SECONDS = 15 * 60;
/** A browser keeps about 4,096 bytes of one cookie. */
const CHUNK = 3_500;
const MOST_CHUNKS = 5;

/** The page that shows them. */
export const NOT_SENT = "not-sent";

/** Words, not choices or numbers: what would be a pity to write again. */
function isWritten(value: string): boolean {
  return /[^\x20-\x7e]/.test(value) || /\S\s+\S/.test(value);
}

/** Saves the texts among these values. What is longer than the cookies hold is cut at its end. */
export async function saveDraft(locale: Locale, values: readonly string[]): Promise<void> {
  let words = values.filter(isWritten);
  let sealed = sealDraft(words);
  while (sealed.length > CHUNK * MOST_CHUNKS) {
    words = words.map((text) => text.slice(0, Math.floor(text.length * 0.8)));
    sealed = sealDraft(words);
  }
  const jar = await cookies();
  const options = {
    httpOnly: true,
    sameSite: "lax",
    path: `/${locale}/${NOT_SENT}`,
    secure: !env().demo,
    maxAge: LIFE_SECONDS,
  } as const;
  for (let n = 0; n < MOST_CHUNKS; n += 1) {
    jar.set(`${NAME}.${String(n)}`, sealed.slice(n * CHUNK, (n + 1) * CHUNK), options);
  }
}

function sealDraft(words: readonly string[]): string {
  const packed = deflateRawSync(JSON.stringify(words)).toString("base64");
  return sealCookie("saved draft", packed, LIFE_SECONDS, new Date());
}

/** The saved texts, or none. */
export async function findDraft(): Promise<readonly string[]> {
  const jar = await cookies();
  const chunks = Array.from({ length: MOST_CHUNKS }, (_, n) => jar.get(`${NAME}.${String(n)}`)?.value ?? "");
  const packed = openCookie("saved draft", chunks.join(""), new Date());
  if (packed === null) return [];
  const words: unknown = JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString());
  return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
}
