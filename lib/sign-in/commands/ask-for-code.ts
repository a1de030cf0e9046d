// Asking for a one-time code from a page: the code is sent, and the contact waits for it in a cookie.
import "server-only";
import { database } from "@/db/engine/client";
import type { Locale } from "@/lib/base/i18n/locale";
import { keepAskedCode } from "@/lib/sign-in/engine/keep-asked-code";
import { requestCode, type NoCodeAnswer } from "@/lib/sign-in/engine/one-time-code";
import { keepPendingContact } from "@/lib/sign-in/engine/pending-contact";
import { currentDevice } from "@/lib/sign-in/engine/remember-device";
import { clientAddress } from "@/lib/sign-in/engine/request";

/** Null when a code is on its way, else why not. Never says whether anybody uses the contact here. */
export async function askForCode(contact: string, locale: Locale): Promise<NoCodeAnswer | null> {
  const [address, device] = await Promise.all([clientAddress(), currentDevice()]);
  const answer = await requestCode(database(), { contact, locale, address, device });
  if ("refused" in answer) return answer;
  await keepAskedCode(answer.asked);
  await keepPendingContact(answer.contact.deliverTo);
  return null;
}
