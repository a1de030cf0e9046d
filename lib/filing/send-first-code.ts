import { codeIsOut, requestCode, type NoCode } from "@/lib/auth/one-time-code";
import { productionContext } from "@/lib/commands/context";
import type { Locale } from "@/lib/i18n/locale";
import { log } from "@/lib/log";

interface FirstCode {
  readonly contact: string;
  readonly locale: Locale;
  readonly address: string;
  /** The filing was taken before: its code was sent then, or was not. */
  readonly again: boolean;
  /** A changed contact is no filing: its code stands under the limits of codes. */
  readonly follows?: "filing" | "change";
}

/** What the page says of the code that follows a filing or a change of contact: that it was sent, or why not. A signed-in person needs none. */
export const FIRST_CODES = ["sent", "landline", "no_text_messages", "too_many_codes", "not_sent"] as const;
export type FirstCodeSent = (typeof FIRST_CODES)[number];

const TOLD: readonly NoCode[] = ["landline", "no_text_messages", "too_many_codes"];

/**
 * Sends the code that the filed page asks for. The complaint is filed (or its contact changed) either way, so a failure is only noted; and what was
 * not sent is never said to have been.
 */
export async function sendFirstCode({
  again,
  follows = "filing",
  ...code
}: FirstCode): Promise<FirstCodeSent> {
  const { db } = productionContext();
  try {
    if (again && (await codeIsOut(db, code.contact))) return "sent";
    const answer = await requestCode(db, { ...code, afterFiling: !again && follows === "filing" });
    if (!("refused" in answer)) return "sent";
    const { refused } = answer;
    return FIRST_CODES.find((told) => told === refused && TOLD.includes(refused)) ?? "not_sent";
  } catch (error) {
    log("filing").warn({ err: error, follows }, "no code was sent");
    return "not_sent";
  }
}
