// Instants on the command line: refuses what is not an instant, and never prints one that it could not read.
import { z } from "zod";
import { readInstant, writeInstant } from "@/lib/domain/shared/written-instant";
import { BadInput } from "./bad-input";

const WHY =
  "must be an instant of the years 0000 to 9999, such as 2026-03-01T08:00:00Z or 2026-03-01T16:00:00+08:00";

/** A schema that turns a written instant into epoch milliseconds. */
export const instantInput = z.string({ error: WHY }).transform((text, context) => {
  const ms = readInstant(text);
  if (ms !== null) return ms;
  context.addIssue({ code: "custom", message: WHY });
  return z.NEVER;
});

/**
 * UTC, without milliseconds that are zero.
 * @throws BadInput for an instant that follows from the document and is outside the years that can be read
 */
export function printInstant(ms: number): string {
  const written = writeInstant(ms);
  if (written !== null) return written;
  throw new BadInput("an instant that follows from this document is outside the years 0000 to 9999");
}
