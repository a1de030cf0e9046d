// Complaint numbers and access codes. The number is public to both sides; the access code is the secret.
// Source: docs/domain/vocabulary.md. Crockford's base32: no I, L, O, U, so that nothing is misread aloud or in print.
import { chinaDay } from "./china-time";
import { mendTyped } from "./mend-typed";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SYMBOLS = 8;
/** Nobody types more spaces than this around a number or a code. */
const LONGEST_TYPED = 64;

/** Random bytes that one code takes. */
export const CODE_BYTES = 5;

/** Eight symbols from five random bytes (40 bits). @throws RangeError when there are fewer */
export function codeFrom(random: Uint8Array): string {
  if (random.length < CODE_BYTES) throw new RangeError(`a code takes ${String(CODE_BYTES)} bytes`);
  let code = "";
  let bits = 0;
  let held = 0;
  for (const byte of random.subarray(0, CODE_BYTES)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      code += ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return code;
}

/** `JT-YYYYMMDD-XXXXXXXX`; the date is the one in China. */
export function complaintNumber(filedAtMs: number, random: Uint8Array): string {
  return `JT-${chinaDay(new Date(filedAtMs)).replaceAll("-", "")}-${codeFrom(random)}`;
}

/** What stands in front of them on receipts, and is copied along. */
const LABEL =
  /^(?:(?:查询码|投诉编号|编号)\s*(?:是|为)?\s*:?|(?:(?:access )?code|(?:complaint )?number)\s*(?::|is ))\s*/iu;

/** Typed by hand or read over the phone: any case, full-width forms, spaces and dashes anywhere. */
function tidy(typed: string): string {
  return mendTyped(typed, LABEL)
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, "");
}

/** What people write instead of the digits they mean. */
function withDigits(text: string): string {
  return text.replaceAll("O", "0").replace(/[IL]/g, "1");
}

function isCode(text: string): boolean {
  return text.length === SYMBOLS && Array.from(text).every((symbol) => ALPHABET.includes(symbol));
}

/** A day of this century; for a text of eight characters, which it fills from end to end. */
const DAY = /20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

/** The canonical number for what was typed, with or without its `JT`; null when it can be none. */
export function parseComplaintNumber(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null;
  const body = withDigits(tidy(typed).replace(/^JT/, ""));
  const [day, code] = [body.slice(0, 8), body.slice(8)];
  return DAY.test(day) && isCode(code) ? `JT-${day}-${code}` : null;
}

/** The canonical access code for what was typed; null when it can be none. */
export function parseAccessCode(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null;
  const code = withDigits(tidy(typed));
  return isCode(code) ? code : null;
}

/** In two groups of four, for the eye and for reading aloud. */
export function spokenCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
