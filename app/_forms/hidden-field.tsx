"use client";
import type { ReactNode } from "react";
import { useFormField } from "./form-context";

interface HiddenFieldProps {
  readonly name: string;
  readonly value: string;
  /**
   * The first value stays through re-renders: an idempotency key. Otherwise the page's newest one is sent: a version.
   */
  readonly sticky?: boolean;
}

/** A hidden value of the form: an idempotency key, a version. */
export function HiddenField({ name, value, sticky = false }: HiddenFieldProps): ReactNode {
  const field = useFormField(name);
  return (
    <input type="hidden" name={name} defaultValue={sticky && field.value !== "" ? field.value : value} />
  );
}
