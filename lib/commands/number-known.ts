// Whether a company has a number to call: the consumer shared it with consent, or wrote it in a message or in an answer to
// a question of this complaint. The story of the filing gives none: it names hotlines, shops and couriers.
import { findPhoneNumbersInText } from "libphonenumber-js/max";
import type { Executor } from "@/db/client";
import { hasSharedPhone, listConsumerMessages } from "@/db/queries/shared-number";

/** Kinds of numbers at which a person can be called; a company's own service number is none. */
const CALLABLE: readonly string[] = [
  "MOBILE",
  "FIXED_LINE",
  "FIXED_LINE_OR_MOBILE",
  "VOIP",
  "PERSONAL_NUMBER",
];

/** Whether somebody could be called by a number in this text. Numbers without a country are Chinese. */
export function givesNumber(text: string): boolean {
  return findPhoneNumbersInText(text.normalize("NFKC"), "CN").some(({ number }) => {
    const type = number.getType();
    return number.isValid() && type !== undefined && CALLABLE.includes(type);
  });
}

export async function isNumberKnown(db: Executor, complaintId: string): Promise<boolean> {
  if (await hasSharedPhone(db, complaintId)) return true;
  return (await listConsumerMessages(db, complaintId)).some(givesNumber);
}
