// Asking for a one-time code from a page: the code is sent, and the contact waits for it in a cookie.
import "server-only";
import { database } from "@/db/client";
import type { Locale } from "@/lib/i18n/locale";
import { requestCode, type NoCode } from "@/lib/auth/one-time-code";
import { keepPendingContact } from "@/lib/auth/pending-contact";
import { clientAddress } from "@/lib/auth/request";

/** Null when a code is on its way, else why not. Never says whether anybody uses the contact here. */
export async function askForCode(contact: string, locale: Locale): Promise<NoCode | null> {
  const answer = await requestCode(database(), { contact, locale, address: await clientAddress() });
  if ("refused" in answer) return answer.refused;
  await keepPendingContact(answer.contact.deliverTo);
  return null;
}
