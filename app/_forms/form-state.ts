// A form's state between two submissions. Plain data: it is sent to the browser, and back if there is no JavaScript.
import type { FormValues } from "@/lib/base/forms/form-values";

export type { FormValues } from "@/lib/base/forms/form-values";

export interface FormProblem {
  /** The field's name; null when the whole form is meant. */
  readonly field: string | null;
  readonly message: string;
  /** Where the reader can correct it, if elsewhere (signing in again). */
  readonly link?: { readonly href: string; readonly label: string };
}

export interface FormState {
  /** Counts the answers of the server, so that the browser knows a new one. */
  readonly serial: number;
  readonly values: FormValues;
  readonly problems: readonly FormProblem[];
  /** What went well, if the page stays. */
  readonly done: string | null;
  /** Which button was pressed. */
  readonly intent: string | null;
}

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** A form before its first submission, with what is known already filled in. */
export function freshForm(values: FormValues = {}): FormState {
  return { serial: 0, values, problems: [], done: null, intent: null };
}

/** The field whose value names the pressed button. */
export const INTENT_FIELD = "intent";

/** The field that names the page's language. */
export const LOCALE_FIELD = "locale";

/** The name a problem's field has on the page: `barriers` and `barriers[]` are the same field. */
export function sameField(field: string | null, name: string): boolean {
  return field !== null && (field === name || `${field}[]` === name);
}
