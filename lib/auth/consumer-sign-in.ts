// Consumers sign in by answering the code sent to their e-mail address or telephone. There is nothing to register:
// who answers a code is the person of that contact.
import { withTransaction } from "@/db/client";
import { openConsumer } from "@/db/queries/one-time-code";
import { DEFAULT_LOCALE } from "@/lib/i18n/locale";
import type { Locale } from "@/lib/i18n/locale";
import { answerCode } from "@/lib/auth/one-time-code";
import type { SignInAnswer } from "@/lib/auth/sign-in-answer";
import type { SignInContext } from "@/lib/auth/sign-in-context";
import { startSession } from "@/lib/auth/start-session";
import { seal } from "@/lib/sealed/contact";

export interface ConsumerCredentials {
  readonly contact: string;
  readonly code: string;
  /** The language of a person who is new. */
  readonly locale?: Locale;
}

/** Opens a session for the person of the contact. */
export async function signInConsumer(
  { db, address, now }: SignInContext,
  { contact: typed, code, locale = DEFAULT_LOCALE }: ConsumerCredentials,
): Promise<SignInAnswer> {
  const answer = await answerCode(db, { contact: typed, code, address });
  if ("refused" in answer) return answer;
  const { kind, fingerprint, spelling } = answer.contact;
  return withTransaction(db, async (tx) => {
    const personId = await openConsumer(tx, { kind, fingerprint, sealed: seal(spelling), locale });
    return { sessionId: await startSession(tx, { kind: "consumer", personId }, now) };
  });
}
