// Consumers sign in by answering the code sent to their e-mail address or telephone. There is nothing to register:
// who answers a code is the person of that contact.
import { withTransaction } from "@/db/engine/client";
import { answerContact } from "@/db/people/answer-contact";
import { readDatabaseTime } from "@/db/engine/database-time";
import { retryOnUniqueViolation } from "@/db/engine/is-unique-violation";
import { answerCode, clearCodeRequests, doorOfContact } from "@/lib/sign-in/engine/one-time-code";
import type { SignInAnswer } from "@/lib/sign-in/engine/sign-in-answer";
import type { SignInContext } from "@/lib/sign-in/engine/sign-in-context";
import { startSession } from "@/lib/sign-in/engine/start-session";
import { DEFAULT_LOCALE } from "@/lib/base/i18n/locale";
import type { Locale } from "@/lib/base/i18n/locale";
import { contactColumns } from "@/lib/contact/contact-columns";

export interface ConsumerCredentials {
  readonly contact: string;
  readonly code: string;
  /** The language of a person who is new. */
  readonly locale?: Locale | undefined;
}

/** Opens a session for the person of the contact, which has answered a code by that. */
export async function signInConsumer(
  { db, address, asked, now }: SignInContext,
  { contact: typed, code, locale = DEFAULT_LOCALE }: ConsumerCredentials,
): Promise<SignInAnswer> {
  const answer = await answerCode(db, { contact: typed, code, asked });
  if ("refused" in answer) return answer;
  await clearCodeRequests(db, answer.contact, address);
  const contact = contactColumns(answer.contact);
  return retryOnUniqueViolation(() =>
    withTransaction(db, async (tx) => {
      const at = await readDatabaseTime(tx);
      const { personId } = await answerContact(tx, { ...contact, locale, joinPersonId: null }, at);
      const sessionId = await startSession(tx, { kind: "consumer", personId }, now);
      return { sessionId, door: doorOfContact(answer.contact) };
    }),
  );
}
