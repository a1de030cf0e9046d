// Delivers one notification. At least once: a process that dies between sending and marking sends again, under the
// same Message-ID. The row is the truth; the queue only says when to try.
import { findPendingDelivery, markFailed, markSent } from "@/db/notification/notification";
import type { PendingDelivery } from "@/db/notification/notification";
import { beginHour, giveHourBack, listWaitingBeside } from "@/db/notification/unproved-mail";
import type { Db } from "@/db/engine/client";
import { codeFor } from "@/lib/sign-in/engine/one-time-code";
import { env } from "@/lib/base/env";
import { isLocale } from "@/lib/base/i18n/locale";
import { isGivenUp } from "@/lib/notification/engine/delivery-policy";
import { sendMail } from "@/lib/notification/engine/mailer";
import { render } from "@/lib/notification/engine/render";
import { sendTextMessage } from "@/lib/notification/engine/text-message";
import { factText } from "@/lib/notification/engine/notification-facts";
import { accessCodeOfSuccessor } from "@/lib/complaint/engine/access-code";
import { unseal } from "@/lib/contact/sealed-contact";
import { readTypedContact } from "@/lib/contact/typed-contact";

/** Of codes that were asked for before their length was a fact. */
const DIGITS_OF_OLD = 6;

const MOST_ERROR_CHARACTERS = 200;

/** Where it goes. Throws when the contact was erased meanwhile. */
function addressOf({ notification, sealedContact, staffEmail }: PendingDelivery): string {
  if (notification.staffId !== null) {
    if (staffEmail === null) throw new Error("The staff member is gone.");
    return staffEmail;
  }
  const sealed = factText(notification.facts, "sealedContact");
  if (sealed !== "") return unseal(Buffer.from(sealed, "base64"));
  if (sealedContact === null) throw new Error("The contact is gone.");
  return unseal(sealedContact);
}

type Beside = Awaited<ReturnType<typeof listWaitingBeside>>[number];

/** Contacts of before were sealed as they were typed: the networks want E.164, and ASCII for a domain. */
function deliverable(contact: string): string {
  const read = readTypedContact(contact);
  return "refused" in read ? contact : (read.deliverTo ?? contact);
}

async function send(pending: PendingDelivery, beside: readonly Beside[]): Promise<void> {
  const { notification } = pending;
  const { id, message, facts, reviewId, complaintId, createdAt: at } = notification;
  const to = notification.staffId === null ? deliverable(addressOf(pending)) : addressOf(pending);
  const rendered = render({
    message,
    locale: isLocale(notification.locale) ? notification.locale : "zh",
    facts,
    beside: beside
      .map((one) => one.message)
      .filter((other) => other !== message || message !== "claim_asked"),
    review: reviewId !== null,
    publicUrl: env().PUBLIC_URL,
    code:
      message === "one_time_code"
        ? codeFor(factText(facts, "codeId"), Number(factText(facts, "digits") || DIGITS_OF_OLD))
        : undefined,
    // Secrets stand in no row: they are made again when they are sent, and go nowhere that nobody proved.
    accessCode:
      message === "filed_elsewhere" && complaintId !== null && facts["unproved"] !== true
        ? accessCodeOfSuccessor(complaintId)
        : undefined,
  });
  if (notification.channel === "sms") await sendTextMessage({ id, to, text: rendered.sms, at });
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
  const { facts, channel, contactId } = pending.notification;
  // A contact that nobody has shown to be theirs is written to once an hour at most; the sweep asks again when it is over.
  const hourOf = facts["unproved"] === true ? contactId : null;
  if (hourOf !== null && !(await beginHour(db, hourOf))) return;
  const together = hourOf !== null && channel === "email";
  const beside = together ? await listWaitingBeside(db, pending.notification) : [];
  try {
    await send(pending, beside);
  } catch (error) {
    if (hourOf !== null) await giveHourBack(db, hourOf);
    const { message, tries } = pending.notification;
    const failed = { message, tries: tries + 1, ageSeconds: pending.ageSeconds, refused: isRefused(error) };
    const dead = isGivenUp(failed);
    await markFailed(db, id, reasonOf(error), dead);
    if (dead) return;
    throw error;
  }
  await markSent(db, [id, ...beside.map((one) => one.id)]);
}
