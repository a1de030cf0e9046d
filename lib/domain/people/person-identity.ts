// Which mailbox or number a contact is, where its mail goes, and why it cannot be used: two spellings of one are one
// person. Source: docs/domain/contacts.md. What needs a library (IDNA, telephone numbers) is handed in.
import { mendTyped } from "../shared/mend-typed";
import type { MailRules } from "../rulebook/rulebook";

/** A telephone number as a library read it; `type` by the names of libphonenumber, null when the number is invalid. */
export interface ReadNumber {
  readonly e164: string;
  readonly type: string | null;
}

export interface ContactTools {
  /** The domain in ASCII (IDNA, UTS 46), or an empty text when it can be none. */
  readonly asciiDomain: (domain: string) => string;
  /** The part of a domain that somebody registered (`example.com.cn` of `a.b.example.com.cn`); null when there is none. */
  readonly registeredDomain: (domain: string) => string | null;
  /** A number without a country is Chinese. Null for a text that is no number at all. */
  readonly readNumber: (text: string) => ReadNumber | null;
}

/** What a contact is: an address for mail, or a telephone number. */
export const CONTACT_KINDS = ["email", "phone"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_FAULTS = ["empty", "impossible_address", "impossible_number", "service_number"] as const;
export type ContactFault = (typeof CONTACT_FAULTS)[number];

export type ReadContact =
  | {
      readonly kind: ContactKind;
      /** Equal for two contacts that are one. */
      readonly identity: string;
      /** Where messages go; null for a landline, which is for calls only. */
      readonly deliverTo: string | null;
      /** As it is stored and shown: where messages go, or the landline's number with its extension. */
      readonly spelling: string;
      /**
       * Of an address in ASCII: a public provider's domain as it stands, of every other the part that somebody registered,
       * since subdomains cost nothing. Null for a number.
       */
      readonly mailDomain: string | null;
    }
  | { readonly refused: ContactFault };

const LONGEST_TYPED = 400;
/** Octets, by RFC 5321 section 4.5.3.1. */
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;
const LABEL =
  /^(?:(?:电子)?邮箱(?:地址)?|电子邮件|邮件|e-?mail|mailto|手机(?:号码?)?|电话(?:号码)?|联系方式|tel|phone)\s*[::]?\s*(?=\S)/iu;

/** RFC 5321 dot-atoms, and letters beyond ASCII by RFC 6531. Quoted texts are not taken. */
const ATOM = "[\\w!#$%&'*+/=?^`{|}~\\-\\u{80}-\\u{10FFFF}]+";
const LOCAL = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, "u");
/** No marks, blanks, or characters that nobody assigned, beyond ASCII. */
const LETTERS = /^[\p{ASCII}\p{L}\p{M}\p{N}]+$/u;
const DOMAIN_TYPED = /^[a-z0-9.\-\u{80}-\u{10FFFF}]+$/iu;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z][a-z0-9-]{0,61}[a-z0-9])$/;

/** UTF-8 octets. */
function octets(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}

function readAddress(text: string, rules: MailRules, tools: ContactTools): ReadContact {
  const refused: ReadContact = { refused: "impossible_address" };
  const at = text.indexOf("@");
  const local = text.slice(0, at).replaceAll("。", ".");
  const typedDomain = text.slice(at + 1).replaceAll("。", ".");
  if (!LOCAL.test(local) || !LETTERS.test(local) || octets(local) > LONGEST_LOCAL) return refused;
  if (!DOMAIN_TYPED.test(typedDomain)) return refused;
  const domain = tools.asciiDomain(typedDomain).toLowerCase();
  const spelling = `${local}@${domain}`;
  if (!DOMAIN.test(domain) || octets(spelling) > LONGEST_ADDRESS) return refused;
  const mailbox = local.toLowerCase().normalize("NFKC").replace(/\+.*/su, "");
  const bare = rules.dotless_mail_domains.includes(domain) ? mailbox.replaceAll(".", "") : mailbox;
  if (bare === "") return refused;
  const provider = rules.same_mail_domains.find((one) => one.domain === domain)?.same_as ?? domain;
  const registered = tools.registeredDomain(domain) ?? domain;
  // Below a public provider's domain everybody has a name of their own, and makes mailboxes under it.
  const mailDomain = rules.public_mail_domains.includes(registered) ? domain : registered;
  return { kind: "email", identity: `${bare}@${provider}`, deliverTo: spelling, spelling, mailDomain };
}

/** 95588, 12315, 10086, 400 and 800 numbers: companies and offices, whom nobody reaches in person. */
const SERVICE = /^(?:(?:\+|00)?86)?(?:0?[48]00\d{7}|0?9[56]\d{3,8}|106\d{3,}|10\d{3}|1\d{1,3}|12\d{1,4})$/;
/** Area code and number of a line of one's own have ten digits or eleven; 010 95588 has fewer. */
const SHORTEST_CHINESE_LINE = "+86".length + 10;
const TAKES_TEXT = ["MOBILE", "FIXED_LINE_OR_MOBILE"];
const TAKES_CALLS = ["FIXED_LINE", "VOIP"];
const EXTENSION = /\s*(?:转|分机|ext\.?|x|#)\s*(\d{1,6})$/iu;
const NUMBER = /^[\d\s()+.\-\u2010-\u2015]+$/u;

function readPhone(text: string, { readNumber }: ContactTools): ReadContact {
  const line = text.replace(EXTENSION, "");
  const extension = EXTENSION.exec(text)?.[1];
  const read = readNumber(line);
  if (!NUMBER.test(line)) return { refused: "impossible_number" };
  const type = read?.type ?? null;
  if (read === null || type === null) {
    return {
      refused: SERVICE.test(line.replaceAll(/[^\d+]/gu, "")) ? "service_number" : "impossible_number",
    };
  }
  const { e164 } = read;
  const contact = { kind: "phone", identity: e164, spelling: e164, mailDomain: null } as const;
  if (TAKES_TEXT.includes(type)) return { ...contact, deliverTo: e164 };
  const short = e164.startsWith("+86") && e164.length < SHORTEST_CHINESE_LINE;
  if (!TAKES_CALLS.includes(type) || short) return { refused: "service_number" };
  return { ...contact, deliverTo: null, spelling: extension === undefined ? e164 : `${e164} 转${extension}` };
}

/** An address when it has an @, else a telephone number; mended where it was copied together with something else. */
export function readContact(typed: string, rules: MailRules, tools: ContactTools): ReadContact {
  const text = mendTyped(typed.slice(0, LONGEST_TYPED + 1), LABEL);
  if (text === "") return { refused: "empty" };
  const address = text.includes("@");
  if (typed.length > LONGEST_TYPED) return { refused: address ? "impossible_address" : "impossible_number" };
  return address ? readAddress(text, rules, tools) : readPhone(text, tools);
}

/** The mail domain of a contact whose owner can make as many mailboxes as they like; null for every other contact. */
export function privateDomain(
  { mailDomain }: { readonly mailDomain: string | null },
  rules: Pick<MailRules, "public_mail_domains">,
): string | null {
  return mailDomain === null || rules.public_mail_domains.includes(mailDomain) ? null : mailDomain;
}
