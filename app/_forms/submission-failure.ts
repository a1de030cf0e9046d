import type { FormWords } from "./form-notices";
import type { FormState, FormValues } from "./form-state";

/** Whether a thrown value is Next's redirect or "not found", which must be rethrown. */
export function isSignal(error: unknown): boolean {
  return (
    error instanceof Error &&
    "digest" in error &&
    typeof error.digest === "string" &&
    error.digest.startsWith("NEXT_")
  );
}

function typed(form: FormData): FormValues {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") (values[name] ??= []).push(value);
  }
  return values;
}

/** The state after a failed submission: what was typed, and why it failed. */
export function lostConnection(
  previous: FormState,
  form: FormData,
  error: unknown,
  words: FormWords,
): FormState {
  const replaced = error instanceof Error && error.name === "UnrecognizedActionError";
  return {
    serial: previous.serial + 1,
    values: typed(form),
    problems: [{ field: null, message: replaced ? words.stale : words.offline }],
    done: null,
    intent: null,
  };
}
