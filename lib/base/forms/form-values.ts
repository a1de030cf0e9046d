// A form as it arrives, by field name, and the document that a schema reads.
import { cleanText } from "@/lib/domain/shared/clean-text";
import { fieldValue } from "@/lib/base/forms/field-value";

/** Every typed value by field name; a field may repeat. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

// React and Next add fields of their own to a form without JavaScript.
const FRAMEWORK_MARK = "$";

/** The text of a form by field name, cleaned. Files are left out: they travel another road. */
export function readFormValues(form: Iterable<readonly [string, unknown]>): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith(FRAMEWORK_MARK)) continue;
    const list = values.get(name) ?? [];
    list.push(cleanText(value));
    values.set(name, list);
  }
  return Object.fromEntries(values);
}

type Nested = { [key: string]: Nested | string | readonly string[] };

function isBranch(value: Nested[string] | undefined): value is Nested {
  return typeof value === "object" && !Array.isArray(value);
}

function put(root: Nested, path: readonly string[], leaf: string | readonly string[]): void {
  let here = root;
  for (const step of path.slice(0, -1)) {
    const next = here[step];
    if (isBranch(next)) here = next;
    else {
      const made = Object.create(null) as Nested;
      here[step] = made;
      here = made;
    }
  }
  const last = path.at(-1);
  if (last !== undefined) here[last] = leaf;
}

/** Branches whose keys are all numbers are lists, in the order of their numbers. */
function withLists(branch: Nested): unknown {
  const keys = Object.keys(branch);
  const plain = (value: Nested[string]): unknown => (isBranch(value) ? withLists(value) : value);
  if (keys.length > 0 && keys.every((key) => /^\d{1,4}$/.test(key))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => plain(branch[key] ?? ""));
  }
  return Object.fromEntries(Object.entries(branch).map(([key, value]) => [key, plain(value)]));
}

/**
 * Field names as a document for a schema: `attempts.0.channel` nests, `barriers[]` is always a list, any other field
 * is its last value. A problem's path, joined with dots, is the field's name again.
 */
export function nestValues(values: FormValues): unknown {
  const root = Object.create(null) as Nested;
  for (const [name, list] of Object.entries(values)) {
    const many = name.endsWith("[]");
    const path = (many ? name.slice(0, -2) : name).split(".");
    if (path.includes("__proto__")) continue;
    put(root, path, many ? list : (fieldValue(values, name) ?? ""));
  }
  return withLists(root);
}
