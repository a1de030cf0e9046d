// Instants at the edge: ISO 8601 with Z or an offset in, UTC out, milliseconds between.
import { z } from "zod";

const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:Z|([+-])(\d\d):?(\d\d))$/i;

const WHY = "must be an instant such as 2026-03-01T08:00:00Z or 2026-03-01T16:00:00+08:00";

/** Epoch milliseconds of a written instant; null when it is not one, or names a day that does not exist. */
export function parseInstant(text: string): number | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "00", fraction = ""] = match;
  const [sign = "+", offsetHour = "0", offsetMinute = "0"] = match.slice(8);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null;
  const millis = fraction.padEnd(3, "0").slice(0, 3);
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millis}Z`;
  const utc = Date.parse(written);
  // A day that does not exist is carried over by the parser, or refused; either way it does not come back as written.
  if (Number.isNaN(utc) || new Date(utc).toISOString() !== written) return null;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
  return sign === "-" ? utc + offset : utc - offset;
}

/** A schema that turns a written instant into epoch milliseconds. */
export const instant = z.string({ error: WHY }).transform((text, context) => {
  const ms = parseInstant(text);
  if (ms !== null) return ms;
  context.addIssue({ code: "custom", message: WHY });
  return z.NEVER;
});

/** UTC, without milliseconds that are zero. */
export function printInstant(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
