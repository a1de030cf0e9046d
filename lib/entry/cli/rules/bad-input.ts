// What is wrong with a document, in one line that names the place.
import type { z } from "zod";
import { faultText } from "@/lib/base/schema-fault";

/** Thrown for a document that cannot be answered; the message is for the person who wrote it. */
export class BadInput extends Error {}

/** Checks a document against its schema. @throws BadInput naming the first field that is wrong */
export function parseInput<T>(schema: z.ZodType<T>, document: unknown): T {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new BadInput(faultText(parsed.error));
}
