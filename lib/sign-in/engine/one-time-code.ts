// One-time codes. A code is an HMAC of its row's id, so nothing secret is stored or passed around: the process that delivers it
// computes it again. It can be tried in the browser that asked for it, and nowhere else.
import { createHmac, timingSafeEqual } from "node:crypto";
import { v7 } from "uuid";
import { withTransaction } from "@/db/engine/client";
import type { Db } from "@/db/engine/client";
import { insertOneTimeCode, isLiveCode, tryOneTimeCode, useOneTimeCode } from "@/db/sign-in/one-time-code";
import { insertOutbox } from "@/db/notification/outbox";
import { CODE_BOUNDS, digitsOfCode } from "@/lib/domain/sign-in/guesses";
import type { ContactFault } from "@/lib/domain/people/person-identity";
import { mendTyped } from "@/lib/domain/shared/mend-typed";
import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/base/i18n/locale";
import { clearLimit, countAt } from "@/lib/sign-in/engine/rate-limit";
import { seal } from "@/lib/contact/sealed-contact";
import { readTypedContact, type TypedContact } from "@/lib/contact/typed-contact";
import { admitCode } from "@/lib/sign-in/engine/admit-code";
import { askedCode, idOfAsked, type AskedCode } from "@/lib/sign-in/engine/asked-codes";
import { nameAt, type Device, type Door } from "@/lib/sign-in/engine/known-device";

/** 48 bits: the remainder by a hundred million is even to one part in 2.8 × 10^6. */
const CODE_BYTES = 6;
const NO_HASH = Buffer.alloc(32);

/** The code of a row of one_time_code. Needs AUTH_SECRET, and nothing from the database. */
export function codeFor(rowId: string, digits: number = CODE_BOUNDS.digits.short): string {
  const digest = createHmac("sha256", env().AUTH_SECRET).update(`one-time code\0${rowId}`).digest();
  return String(digest.readUIntBE(0, CODE_BYTES) % 10 ** digits).padStart(digits, "0");
}

function hashOf(rowId: string, code: string): Buffer {
  return createHmac("sha256", env().AUTH_SECRET).update(`one-time code hash\0${rowId}\0${code}`).digest();
}

const LABEL = /^(?:验证码|校验码|动态码|(?:one-time )?code)\s*(?:是|为|is)?\s*:?\s*/iu;

/** Blanks, full-width digits, a label in front and a full stop behind are how people copy codes. */
function readCode(typed: string): string {
  return mendTyped(typed, LABEL).replaceAll(/[\s\p{Pd}]/gu, "");
}

/** The door that a contact's codes open. */
export function doorOfContact({ fingerprint }: TypedContact): Door {
  return { at: "contact", target: fingerprint.toString("hex") };
}

export interface CodeRequest {
  readonly contact: string;
  readonly locale: Locale;
  /** The network it comes from, for limits. */
  readonly address: string;
  readonly device: Device | null;
  /**
   * The row of the code that a filing asks for. A filing was counted where it came from already: one that is taken gets
   * its code.
   */
  readonly ofFiling?: string;
}

/** Why no code was sent: what was typed is no contact, cannot receive one, or was sent too many. */
export type NoCode = ContactFault | "landline" | "no_text_messages" | "too_many_codes";

export type NoCodeAnswer =
  | { readonly refused: Exclude<NoCode, "too_many_codes"> }
  | { readonly refused: "too_many_codes"; readonly until: Date };

export type CodeRequestAnswer =
  | {
      readonly sent: true;
      readonly contact: TypedContact & { readonly deliverTo: string };
      /** For the cookie of the browser that asked: without it nobody can answer. */
      readonly asked: AskedCode;
    }
  | NoCodeAnswer;

/**
 * Writes a code and asks for its delivery (outbox topic `one_time_code`; facts: codeId, digits, kind, sealedContact in
 * base64, locale). The answer is the same whether or not anybody uses that contact here.
 */
export async function requestCode(db: Db, request: CodeRequest): Promise<CodeRequestAnswer> {
  const contact = readTypedContact(request.contact);
  if ("refused" in contact) return contact;
  const { kind, fingerprint, deliverTo } = contact;
  if (deliverTo === null) return { refused: "landline" };
  if (kind === "phone" && !env().sendsTexts) return { refused: "no_text_messages" };
  const print = fingerprint.toString("hex");
  const { address, ofFiling } = request;
  const name = nameAt(request.device, doorOfContact(contact), new Date());
  const asks = { print, address, device: name, ofFiling: ofFiling !== undefined };
  const until = await admitCode(db, asks);
  if (until !== null) return { refused: "too_many_codes", until };
  const today = await countAt(db, `code-day:${print}`, CODE_BOUNDS.shortADay);
  const digits = digitsOfCode(today);
  const id = ofFiling ?? v7();
  const codeHash = hashOf(id, codeFor(id, digits));
  const sealedContact = seal(deliverTo).toString("base64");
  const facts = { codeId: id, digits: String(digits), kind, sealedContact, locale: request.locale };
  const { lifeSeconds } = CODE_BOUNDS;
  await withTransaction(db, async (tx) => {
    await insertOneTimeCode(tx, { id, fingerprint, codeHash, lifeSeconds });
    await insertOutbox(tx, [{ eventKey: `code:${id}`, topic: "one_time_code", facts }]);
  });
  return { sent: true, contact: { ...contact, deliverTo }, asked: askedCode(id, fingerprint) };
}

/** Whether the code of this row was sent and can still be answered. */
export function isCodeOut(db: Db, id: string): Promise<boolean> {
  return isLiveCode(db, id);
}

export type CodeAnswer =
  | { readonly answered: true; readonly contact: TypedContact }
  /** `not_asked_here`: this browser asked for no code of that contact, so none was tried. */
  | { readonly refused: "wrong" | "not_asked_here" };

/**
 * Whether `code` is the newest one that this browser had sent to `contact`: ten minutes, five tries, used once. What is
 * typed elsewhere touches no code, so nobody can use up another's tries.
 */
export async function answerCode(
  db: Db,
  typed: { readonly contact: string; readonly code: string; readonly asked: readonly AskedCode[] },
): Promise<CodeAnswer> {
  const contact = readTypedContact(typed.contact);
  if ("refused" in contact) return { refused: "wrong" };
  const { fingerprint } = contact;
  const id = idOfAsked(typed.asked, fingerprint);
  if (id === null) return { refused: "not_asked_here" };
  const row = await tryOneTimeCode(db, { id, fingerprint }, CODE_BOUNDS.tries);
  const right = timingSafeEqual(hashOf(id, readCode(typed.code)), row?.codeHash ?? NO_HASH);
  if (!right || row === null || !(await useOneTimeCode(db, id))) return { refused: "wrong" };
  return { answered: true, contact };
}

/** Who answered a code of this contact may ask for others of it again, from where they are. */
export async function clearCodeRequests(db: Db, contact: TypedContact, address: string): Promise<void> {
  await clearLimit(db, `code-send:${contact.fingerprint.toString("hex")}:${address}`);
}
