// One-time codes, six digits. A code is an HMAC of its row's id, so nothing secret is stored or carried around:
// whoever delivers it computes it again.
import { createHmac, timingSafeEqual } from "node:crypto";
import { v7 } from "uuid";
import { withTransaction } from "@/db/client";
import type { Db } from "@/db/client";
import { hasLiveCode, insertOneTimeCode, tryOneTimeCode, useOneTimeCode } from "@/db/queries/one-time-code";
import { insertOutbox } from "@/db/queries/outbox";
import type { ContactFault } from "@/lib/domain/person-identity";
import { mendTyped } from "@/lib/domain/mend-typed";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { clearLimit, limit, LIMITS } from "@/lib/rate-limit";
import { seal } from "@/lib/sealed/contact";
import { readTypedContact, type TypedContact } from "@/lib/sealed/typed-contact";
import { admitGuess } from "@/lib/auth/guess";

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

const LABEL = /^(?:验证码|校验码|动态码|(?:one-time )?code)\s*(?:是|为|is)?\s*:?\s*/iu;

/** Blanks, full-width digits, a label in front and a full stop behind are how people copy codes. */
function readCode(typed: string): string {
  return mendTyped(typed, LABEL).replaceAll(/[\s\p{Pd}]/gu, "");
}

function sendKey(contact: TypedContact): string {
  return `code-send:${contact.fingerprint.toString("hex")}`;
}

export interface CodeRequest {
  readonly contact: string;
  readonly locale: Locale;
  /** Where it comes from, for limits. */
  readonly address: string;
  /** It follows a filing, which was counted where it came from already: a filing that is taken gets its code. */
  readonly afterFiling?: boolean;
}

/** Why no code was sent: what was typed is no contact, cannot receive one, or was sent too many. */
export type NoCode = ContactFault | "landline" | "no_text_messages" | "too_many_codes";

export type CodeRequestAnswer =
  | { readonly sent: true; readonly contact: TypedContact & { readonly deliverTo: string } }
  | { readonly refused: NoCode };

/**
 * Writes a code and asks for its delivery (outbox topic `one_time_code`; facts: codeId, kind, sealedContact in base64,
 * locale). The answer is the same whether or not anybody uses that contact here.
 */
export async function requestCode(
  db: Db,
  { contact: typed, locale, address, afterFiling = false }: CodeRequest,
): Promise<CodeRequestAnswer> {
  const contact = readTypedContact(typed);
  if ("refused" in contact) return contact;
  const { kind, fingerprint, deliverTo } = contact;
  if (deliverTo === null) return { refused: "landline" };
  if (kind === "phone" && !env().carriesTexts) return { refused: "no_text_messages" };
  const addressKey = `code-send-address:${address}`;
  const [byAddress, byContact] = await Promise.all([
    afterFiling || limit(db, addressKey, LIMITS.codesPerAddress),
    limit(db, sendKey(contact), LIMITS.codesPerContact),
  ]);
  if (!byAddress || !byContact) return { refused: "too_many_codes" };
  const id = v7();
  const codeHash = hashOf(id, codeFor(id));
  const facts = { codeId: id, kind, sealedContact: seal(deliverTo).toString("base64"), locale };
  await withTransaction(db, async (tx) => {
    await insertOneTimeCode(tx, { id, fingerprint, codeHash, lifeSeconds: CODE_LIFE_SECONDS });
    await insertOutbox(tx, [{ eventKey: `code:${id}`, topic: "one_time_code", facts }]);
  });
  return { sent: true, contact: { ...contact, deliverTo } };
}

/** Whether a code that was sent to the contact can still be answered. */
export async function codeIsOut(db: Db, typed: string): Promise<boolean> {
  const contact = readTypedContact(typed);
  return !("refused" in contact) && (await hasLiveCode(db, contact.fingerprint));
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
  if ("refused" in contact) return { refused: "wrong" };
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
