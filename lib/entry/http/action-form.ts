// What may reach the reader of server actions. React's notation can say far more than a form: references, promises,
// functions, streams. Our forms send a state of plain values and the fields that were typed; nothing else is let in.
import type { Part } from "@/lib/entry/http/multipart";

const DEEPEST = 6;
const ID = /^[0-9a-f]{42}$/;

/** Plain values only. A `$` that React would read as its own is not: typed ones come doubled. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !/^\$(?!\$|undefined$)/.test(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth > DEEPEST) return false;
  return Object.entries(value).every(([key, item]) => key !== "__proto__" && isPlain(item, depth + 1));
}

/** The first argument of every action of ours: the form's last state, or a word bound to the button. */
function isState(value: unknown): boolean {
  if (typeof value === "string") return isPlain(value);
  return (
    typeof value === "object" &&
    value !== null &&
    "serial" in value &&
    Number.isSafeInteger(value.serial) &&
    isPlain(value)
  );
}

function readJson(latin1: string): unknown {
  try {
    return JSON.parse(Buffer.from(latin1, "latin1").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** A call by Next's script: the fields of one form, then `[state, "$K1"]`, which stands for them. */
export function isActionCall(parts: readonly Part[]): boolean {
  const root = parts.at(-1);
  const fields = parts.slice(0, -1);
  if (root?.name !== "0" || root.isFile) return false;
  const given = readJson(root.value);
  if (!Array.isArray(given) || given.length !== 2) return false;
  const [state, form] = given as unknown[];
  const reference = typeof form === "string" ? /^\$K([0-9a-f]{1,4})$/.exec(form)?.[1] : undefined;
  const prefix = `_${reference ?? ""}_`;
  return (
    reference !== undefined &&
    isState(state) &&
    fields.every(({ name, isFile }) => !isFile && name.startsWith(prefix))
  );
}

/**
 * A form sent by the browser alone. Its hidden fields name the action: `$ACTION_REF_n`, `$ACTION_n:0` (which action),
 * `$ACTION_n:1` (its state), `$ACTION_KEY`; or `$ACTION_ID_…` alone.
 */
export function isActionPost(parts: readonly Part[]): boolean {
  const marked = new Map(
    parts.filter(({ name }) => name.startsWith("$")).map((part) => [part.name, part.value]),
  );
  const repeated = parts.filter(({ name }) => name.startsWith("$")).length !== marked.size;
  if (repeated || parts.some(({ isFile }) => isFile)) return false;
  const names = [...marked.keys()].filter((name) => name !== "$ACTION_KEY");
  if (!/^\w{0,64}$/.test(marked.get("$ACTION_KEY") ?? "")) return false;
  const [first = ""] = names;
  if (names.length === 1 && first.startsWith("$ACTION_ID_"))
    return ID.test(first.slice("$ACTION_ID_".length));
  const reference = names
    .map((name) => /^\$ACTION_REF_(\d{1,4})$/.exec(name)?.[1])
    .find((n) => n !== undefined);
  if (reference === undefined || names.length !== 3) return false;
  const action = readJson(marked.get(`$ACTION_${reference}:0`) ?? "");
  const bound = readJson(marked.get(`$ACTION_${reference}:1`) ?? "");
  if (typeof action !== "object" || action === null || !("id" in action) || !("bound" in action))
    return false;
  return (
    typeof action.id === "string" &&
    ID.test(action.id) &&
    action.bound === "$@1" &&
    Array.isArray(bound) &&
    bound.length === 1 &&
    bound.every(isState)
  );
}
