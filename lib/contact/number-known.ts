// Whether a company has a number to call: the consumer shared it with consent, or wrote it in a message or in an answer to
// a question of this complaint. The story of the filing gives none: it names hotlines, shops and couriers.
import { findPhoneNumbersInText } from "libphonenumber-js/max";

/** Where a company could have a number from. */
export interface NumberSources {
  /** The contact of the complaint is a phone, and the consumer consented that the company has it. */
  readonly shared: boolean;
  /** What the consumer wrote to the company about this complaint. */
  readonly written: readonly string[];
}

/** Kinds of numbers at which a person can be called; a company's own service number is not among them. */
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

/** Shared by consent, or written by the consumer. */
export function isNumberKnown({ shared, written }: NumberSources): boolean {
  return shared || written.some(givesNumber);
}
