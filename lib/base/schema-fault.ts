// What is wrong with a document that a schema refused, in one line that names the place.
import type { z } from "zod";

/** `events[2].at`, as a person would write the path. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${String(part)}]` : `${index > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

/** The first thing that is wrong, after the path of the field it is wrong with. */
export function faultText(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return "not understood";
  const path = pathText(issue.path);
  return path === "" ? issue.message : `${path}: ${issue.message}`;
}

/** For `error` of a strict object: says which keys are not known. */
export function unknownKeys(issue: {
  readonly code?: string | undefined;
  readonly keys?: unknown;
}): string | undefined {
  if (issue.code !== "unrecognized_keys" || !Array.isArray(issue.keys)) return "must be an object";
  return `unknown key ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}`;
}
