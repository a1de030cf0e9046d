"use client";
import { createContext, useContext } from "react";
import { freshForm, sameField, type FormState } from "./form-state";

interface FormContextValue {
  readonly id: string;
  readonly state: FormState;
  readonly pending: boolean;
}

export const FormContext = createContext<FormContextValue>({
  id: "form",
  state: freshForm(),
  pending: false,
});

/** The id of the control of a field: error summaries link to it. */
export function controlId(formId: string, name: string): string {
  return `${formId}-${name.replace(/\[\]$/, "").replaceAll(".", "-")}`;
}

interface FormField {
  readonly id: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly error: string | undefined;
}

/** What one field shows: its id, what was typed, what is wrong with it. */
export function useFormField(name: string): FormField {
  const { id, state } = useContext(FormContext);
  const values = state.values[name] ?? [];
  const problem = state.problems.find((candidate) => sameField(candidate.field, name));
  return { id: controlId(id, name), values, value: values.at(-1) ?? "", error: problem?.message };
}

/** The whole state, for parts that grow and shrink: how many attempts there are is how many were sent. */
export function useFormState(): FormState {
  return useContext(FormContext).state;
}

export function useFormPending(): boolean {
  return useContext(FormContext).pending;
}
