"use client";
import type { ReactNode } from "react";
import { Select, type SelectProps } from "@/app/_ui/select";
import { useFormField } from "./form-context";

type SelectFieldProps = Omit<SelectProps, "id" | "error" | "defaultValue" | "value">;

/** A choice list of the form around it. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const field = useFormField(props.name);
  return <Select {...props} id={field.id} error={field.error} defaultValue={field.value} />;
}
