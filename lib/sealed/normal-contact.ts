// One contact, one spelling. Source: domain.md section 6: e-mail without tags and case, phone in E.164.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { emailIdentity, phoneIdentity } from "@/lib/domain/person-identity";

const LONGEST = 254;
const UNFIT = /[\p{C}<>(),;:"\\[\]]/u;

/** The normal form, or null when it is no address or number that could be reached. A number without a country is Chinese. */
export function normaliseContact(kind: "email" | "phone", typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  if (text.length > LONGEST || UNFIT.test(kind === "email" ? text : text.replaceAll(/[()]/g, "")))
    return null;
  if (kind === "email") return emailIdentity(text);
  const parsed = parsePhoneNumberFromString(text, "CN");
  return parsed?.isValid() === true ? phoneIdentity(parsed.number) : null;
}
