// Instants as they are written outside the product: ISO 8601 with Z or an offset in, UTC out, milliseconds between. Years
// have four digits; PostgreSQL counts no year 0, so an address that is looked up takes from year 1 (`isLookedUp`).

const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:Z|([+-])(\d\d):?(\d\d))$/i;

const EARLIEST_MS = Date.parse("0000-01-01T00:00:00Z");
const LATEST_MS = Date.parse("9999-12-31T23:59:59.999Z");
const YEAR_ONE_MS = Date.parse("0001-01-01T00:00:00Z");

/** Whether an instant is in the years 0000 to 9999 of UTC: then it can be written, and read again as written. */
function isWritable(ms: number): boolean {
  return ms >= EARLIEST_MS && ms <= LATEST_MS;
}

/** Epoch milliseconds of a written instant; null when it is not one, names no day that exists, or leaves the years 0000 to 9999. */
export function readInstant(text: string): number | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "00", fraction = ""] = match;
  const [sign = "+", offsetHour = "0", offsetMinute = "0"] = match.slice(8);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null;
  const millis = fraction.padEnd(3, "0").slice(0, 3);
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millis}Z`;
  const utc = Date.parse(written);
  // The parser rolls a day that does not exist over, or refuses it; either way it does not come back as written.
  if (Number.isNaN(utc) || new Date(utc).toISOString() !== written) return null;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
  const ms = sign === "-" ? utc + offset : utc - offset;
  return isWritable(ms) ? ms : null;
}

/** UTC, without milliseconds that are zero; null outside the years 0000 to 9999, which `readInstant` would not read. */
export function writeInstant(ms: number): string | null {
  return isWritable(ms) ? new Date(ms).toISOString().replace(".000Z", "Z") : null;
}

/** Whether the database can look an instant up that stands in an address. */
export function isLookedUp(ms: number): boolean {
  return ms >= YEAR_ONE_MS && ms <= LATEST_MS;
}

/** The instant at which a page of a list begins, as it stands in an address; null for anything else. */
export function instantInAddress(text: string | null): Date | null {
  const ms = readInstant(text ?? "");
  return ms === null || !isLookedUp(ms) ? null : new Date(ms);
}
