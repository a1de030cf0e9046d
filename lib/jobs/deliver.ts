// Delivers one notification. At least once: a process that dies between sending and marking sends again, under the
// same Message-ID. The row is the truth; the queue only says when to try.
import { findPendingDelivery, markFailed, markSent } from "@/db/queries/notification";
import type { PendingDelivery } from "@/db/queries/notification";
import type { Db } from "@/db/client";
import { codeFor } from "@/lib/auth/one-time-code";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locale";
import { isGivenUp } from "@/lib/jobs/delivery-policy";
import { sendMail } from "@/lib/notifications/mailer";
import { render } from "@/lib/notifications/render";
import { sendTextMessage } from "@/lib/notifications/text-message";
import { textFact } from "@/lib/notifications/told-facts";
import { accessCodeOfSuccessor } from "@/lib/sealed/access-code";
import { normaliseContact } from "@/lib/sealed/normal-contact";
import { unseal } from "@/lib/sealed/contact";

const MOST_ERROR_CHARACTERS = 200;

/** Where it goes. Throws when the contact was erased meanwhile. */
function addressOf({ notification, sealedContact, staffEmail }: PendingDelivery): string {
  if (notification.staffId !== null) {
    if (staffEmail === null) throw new Error("The staff member is gone.");
    return staffEmail;
  }
  const sealed = textFact(notification.facts, "sealedContact");
  if (sealed !== "") return unseal(Buffer.from(sealed, "base64"));
  if (sealedContact === null) throw new Error("The contact is gone.");
  return unseal(sealedContact);
}

async function send(pending: PendingDelivery): Promise<void> {
  const { notification } = pending;
  const { id, message, facts, reviewId, complaintId, createdAt: at } = notification;
  const to = addressOf(pending);
  const rendered = render({
    message,
    locale: isLocale(notification.locale) ? notification.locale : "zh",
    facts,
    review: reviewId !== null,
    publicUrl: env().PUBLIC_URL,
    ...(message === "one_time_code" ? { code: codeFor(textFact(facts, "codeId")) } : {}),
    // Secrets stand in no row: they are made again when they are sent.
    ...(message === "filed_elsewhere" && complaintId !== null
      ? { accessCode: accessCodeOfSuccessor(complaintId) }
      : {}),
  });
  // Contacts are sealed as they were typed; the network wants E.164.
  const phone = normaliseContact("phone", to) ?? to;
  if (notification.channel === "sms") await sendTextMessage({ id, to: phone, text: rendered.sms, at });
  else await sendMail({ id, to, at, subject: rendered.subject, text: rendered.text, html: rendered.html });
}

/** A permanent refusal of the address; anything else may be better tomorrow. */
function isRefused(error: unknown): boolean {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  return code >= 550 && code < 560;
}

/** What went wrong, without anybody's address in it. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\S+@\S+/g, "[address]").slice(0, MOST_ERROR_CHARACTERS);
}

/** Sends what is still pending under this id. Throws when it failed and is worth another try. */
export async function deliver(db: Db, id: string): Promise<void> {
  const pending = await findPendingDelivery(db, id);
  if (pending === null) return;
  try {
    await send(pending);
  } catch (error) {
    const { message, tries } = pending.notification;
    const failed = { message, tries: tries + 1, ageSeconds: pending.ageSeconds, refused: isRefused(error) };
    const dead = isGivenUp(failed);
    await markFailed(db, id, reasonOf(error), dead);
    if (dead) return;
    throw error;
  }
  await markSent(db, id);
}
