import { createHmac } from "node:crypto";
import { askedCode, type AskedCode } from "@/lib/sign-in/engine/asked-codes";
import type { Device } from "@/lib/sign-in/engine/known-device";
import { isCodeOut, requestCode, type NoCode } from "@/lib/sign-in/engine/one-time-code";
import { productionContext } from "@/lib/complaint/engine/context";
import { env } from "@/lib/base/env";
import type { Locale } from "@/lib/base/i18n/locale";
import { log } from "@/lib/base/log";
import { readTypedContact } from "@/lib/contact/typed-contact";

interface FirstCode {
  readonly complaintId: string;
  readonly contact: string;
  readonly locale: Locale;
  readonly address: string;
  readonly device: Device | null;
  /** The filing was taken before: its code was sent then, or was not. */
  readonly again: boolean;
  /** A changed contact is no filing: its code stands under the limits of codes. */
  readonly follows?: "filing" | "change";
}

/** What the page says of the code that follows a filing or a change of contact: that it was sent, or why not. A signed-in person needs none. */
export const FIRST_CODES = ["sent", "landline", "no_text_messages", "too_many_codes", "not_sent"] as const;
export type FirstCodeSent = (typeof FIRST_CODES)[number];

const EXPLAINED: readonly NoCode[] = ["landline", "no_text_messages", "too_many_codes"];

export interface FirstCodeAnswer {
  readonly outcome: FirstCodeSent;
  /** For the cookie of the browser that filed: there it is answered. */
  readonly asked: AskedCode | null;
}

/** The row of a filing's first code: the same for a form that is sent twice, so that a lost answer loses no code. */
function firstCodeId(complaintId: string): string {
  const digest = createHmac("sha256", env().AUTH_SECRET)
    .update(`first code of a filing\0${complaintId}`)
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The code that went out when this form was sent first, where it can still be answered. */
async function sentBefore({ complaintId, contact }: FirstCode): Promise<AskedCode | null> {
  const id = firstCodeId(complaintId);
  const read = readTypedContact(contact);
  if ("refused" in read || !(await isCodeOut(productionContext().db, id))) return null;
  return askedCode(id, read.fingerprint);
}

/**
 * Sends the code that the filed page asks for. The complaint is filed (or its contact changed) either way, so a failure is only noted; and what was
 * not sent is never said to have been.
 */
export async function sendFirstCode(code: FirstCode): Promise<FirstCodeAnswer> {
  const { complaintId, again, follows = "filing", ...request } = code;
  const { db } = productionContext();
  try {
    const before = again ? await sentBefore(code) : null;
    if (before !== null) return { outcome: "sent", asked: before };
    const first = again || follows === "change" ? {} : { ofFiling: firstCodeId(complaintId) };
    const answer = await requestCode(db, { ...request, ...first });
    if (!("refused" in answer)) return { outcome: "sent", asked: answer.asked };
    const { refused } = answer;
    const outcome =
      FIRST_CODES.find((known) => known === refused && EXPLAINED.includes(refused)) ?? "not_sent";
    return { outcome, asked: null };
  } catch (error) {
    log("filing").warn({ err: error, follows }, "no code was sent");
    return { outcome: "not_sent", asked: null };
  }
}
