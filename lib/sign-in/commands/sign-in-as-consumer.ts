// Signs a consumer in.
import "server-only";
import type { ConsumerCredentials } from "@/lib/sign-in/engine/consumer-sign-in";
import { signInBy } from "@/lib/sign-in/engine/sign-in-by";
import type { SignInRefused } from "@/lib/sign-in/engine/sign-in-answer";

/** Signs a consumer in by the code sent to their contact. Null when it went well. */
export function signInAsConsumer({
  contact,
  code,
  locale,
}: ConsumerCredentials): Promise<SignInRefused | null> {
  return signInBy("consumer-code", { contact, code, ...(locale === undefined ? {} : { locale }) });
}
