// The rule of what a contact is (lib/domain/people/person-identity), with the libraries that it needs.
import { domainToASCII } from "node:url";
import { getDomain } from "tldts-icann";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { readContact, type ContactTools, type ReadContact } from "@/lib/domain/people/person-identity";
import type { MailRules } from "@/lib/domain/rulebook/rulebook";

const TOOLS: ContactTools = {
  asciiDomain: domainToASCII,
  registeredDomain: (domain) => getDomain(domain),
  readNumber: (text) => {
    const number = parsePhoneNumberFromString(text, "CN");
    if (number === undefined) return null;
    return { e164: number.number, type: number.isValid() ? (number.getType() ?? "UNKNOWN") : null };
  },
};

/** What was typed, read as a contact by the given rules about mailboxes. */
export function readContactBy(typed: string, rules: MailRules): ReadContact {
  return readContact(typed, rules, TOOLS);
}
