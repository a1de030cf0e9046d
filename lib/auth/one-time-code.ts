// One-time codes, six digits. A code is an HMAC of its row's id, so nothing secret is stored or carried around:
// whoever delivers it computes it again.
import { createHmac, timingSafeEqual } from "node:crypto";
import { v7 } from "uuid";
import { withTransaction } from "@/db/client";
import type { Db } from "@/db/client";
import { insertOneTimeCode, tryOneTimeCode, useOneTimeCode } from "@/db/queries/one-time-code";
import { insertOutbox } from "@/db/queries/outbox";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { clearLimit, limit, LIMITS } from "@/lib/rate-limit";
import { seal } from "@/lib/sealed/contact";
import { admitGuess } from "@/lib/auth/guess";
import { readTypedContact } from "@/lib/auth/typed-contact";
import type { TypedContact } from "@/lib/auth/typed-contact";

const DIGITS = 6;
/** 48 bits: the remainder by a million is even to one part in 2.8 × 10^8. */
const CODE_BYTES = 6;
export const CODE_LIFE_SECONDS = 600;
export const CODE_TRIES = 5;
const NO_HASH = Buffer.alloc(32);

/** The code of a row of one_time_code. Needs AUTH_SECRET, and nothing from the database. */
export function codeFor(rowId: string): string {
  const digest = createHmac("sha256", env().AUTH_SECRET).update(`one-time code\0${rowId}`).digest();
  return String(digest.readUIntBE(0, CODE_BYTES) % 10 ** DIGITS).padStart(DIGITS, "0");
}

function hashOf(rowId: string, code: string): Buffer {
  return createHmac("sha256", env().AUTH_SECRET).update(`one-time code hash\0${rowId}\0${code}`).digest();
}

/** Blanks and full-width digits are how people copy codes. */
function readCode(typed: string): string {
  return typed.normalize("NFKC").replaceAll(/[\s-]/g, "");
}

function sendKey(contact: TypedContact): string {
  return `code-send:${contact.fingerprint.toString("hex")}`;
}

export interface CodeRequest {
  readonly contact: string;
  readonly locale: Locale;
  /** Where it comes from, for limits. */
  readonly address: string;
}

export type CodeRequestAnswer =
  | { readonly sent: true; readonly contact: TypedContact }
  | { readonly refused: "contact_unusable" | "too_many_codes" };

/**
 * Writes a code and asks for its delivery (outbox topic `one_time_code`; facts: codeId, kind, sealedContact in base64,
 * locale). The answer is the same whether or not anybody uses that contact here.
 */
export async function requestCode(
  db: Db,
  { contact: typed, locale, address }: CodeRequest,
): Promise<CodeRequestAnswer> {
  const contact = readTypedContact(typed);
  if (contact === null) return { refused: "contact_unusable" };
  const addressKey = `code-send-address:${address}`;
  const [byAddress, byContact] = await Promise.all([
    limit(db, addressKey, LIMITS.codesPerAddress),
    limit(db, sendKey(contact), LIMITS.codesPerContact),
  ]);
  if (!byAddress || !byContact) return { refused: "too_many_codes" };
  const { kind, fingerprint, normalised } = contact;
  const id = v7();
  const codeHash = hashOf(id, codeFor(id));
  const facts = { codeId: id, kind, sealedContact: seal(normalised).toString("base64"), locale };
  await withTransaction(db, async (tx) => {
    await insertOneTimeCode(tx, { id, fingerprint, codeHash, lifeSeconds: CODE_LIFE_SECONDS });
    await insertOutbox(tx, [{ eventKey: `code:${id}`, topic: "one_time_code", facts }]);
  });
  return { sent: true, contact };
}

export type CodeAnswer =
  | { readonly answered: true; readonly contact: TypedContact }
  | { readonly refused: "wrong" | "too_many_tries" };

/**
 * Whether `code` is the newest one sent to `contact`: ten minutes, five tries, used once. Guesses at one contact are
 * limited over all its codes, and per address.
 */
export async function answerCode(
  db: Db,
  typed: { readonly contact: string; readonly code: string; readonly address: string },
): Promise<CodeAnswer> {
  const contact = readTypedContact(typed.contact);
  if (contact === null) return { refused: "wrong" };
  const guess = { at: "code", target: contact.fingerprint.toString("hex"), address: typed.address } as const;
  return admitGuess<CodeAnswer>(db, guess, async () => {
    const row = await tryOneTimeCode(db, contact.fingerprint, CODE_TRIES);
    // A contact without a code is compared with a hash that nothing has, so that both take the same time.
    const right = timingSafeEqual(hashOf(row?.id ?? "", readCode(typed.code)), row?.codeHash ?? NO_HASH);
    if (!right || row === null || !(await useOneTimeCode(db, row.id))) return { refused: "wrong" };
    await clearLimit(db, sendKey(contact));
    return { answered: true, contact };
  });
}
