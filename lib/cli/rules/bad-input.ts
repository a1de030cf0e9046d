// What is wrong with a document, in one line that names the place.
import type { z } from "zod";

/** Thrown for a document that cannot be answered; the message is for the person who wrote it. */
export class BadInput extends Error {}

/** `events[2].at`, as a person would write the path. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${String(part)}]` : `${index > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

/** Checks a document against its schema. @throws BadInput naming the first field that is wrong */
export function parseInput<T>(schema: z.ZodType<T>, document: unknown): T {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (!issue) throw new BadInput("not understood");
  const path = pathText(issue.path);
  throw new BadInput(path === "" ? issue.message : `${path}: ${issue.message}`);
}
