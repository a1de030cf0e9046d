// Consumers sign in by answering the code sent to their e-mail address or telephone. There is nothing to register:
// who answers a code is the person of that contact.
import { withTransaction } from "@/db/client";
import { answerContact } from "@/db/queries/answer-contact";
import { readDatabaseTime } from "@/db/queries/database-time";
import { onceMoreIfTaken } from "@/db/queries/is-taken";
import { answerCode, clearCodeRequests, doorOfContact } from "@/lib/auth/one-time-code";
import type { SignInAnswer } from "@/lib/auth/sign-in-answer";
import type { SignInContext } from "@/lib/auth/sign-in-context";
import { startSession } from "@/lib/auth/start-session";
import { DEFAULT_LOCALE } from "@/lib/i18n/locale";
import type { Locale } from "@/lib/i18n/locale";
import { seal } from "@/lib/sealed/contact";

export interface ConsumerCredentials {
  readonly contact: string;
  readonly code: string;
  /** The language of a person who is new. */
  readonly locale?: Locale;
}

/** Opens a session for the person of the contact, which has answered a code by that. */
export async function signInConsumer(
  { db, address, asked, now }: SignInContext,
  { contact: typed, code, locale = DEFAULT_LOCALE }: ConsumerCredentials,
): Promise<SignInAnswer> {
  const answer = await answerCode(db, { contact: typed, code, asked });
  if ("refused" in answer) return answer;
  await clearCodeRequests(db, answer.contact, address);
  const { kind, fingerprint, privateDomain, spelling, deliverTo } = answer.contact;
  const contact = {
    kind,
    fingerprint,
    privateDomain,
    sealed: seal(spelling),
    takesMessages: deliverTo !== null,
  };
  return onceMoreIfTaken(() =>
    withTransaction(db, async (tx) => {
      const at = await readDatabaseTime(tx);
      const { personId } = await answerContact(tx, { ...contact, locale, joinPersonId: null }, at);
      const sessionId = await startSession(tx, { kind: "consumer", personId }, now);
      return { sessionId, door: doorOfContact(answer.contact) };
    }),
  );
}
