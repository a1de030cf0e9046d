"use client";
import type { ReactNode } from "react";
import { RadioGroup, type RadioGroupProps } from "@/app/_ui/radio-group";
import { useFormField } from "./form-context";

type ChoiceFieldProps = Omit<RadioGroupProps, "id" | "error" | "value"> & {
  /** The initial choice. */
  readonly start?: string;
};

/** One answer out of a few, in the form around it. */
export function ChoiceField({ start, ...props }: ChoiceFieldProps): ReactNode {
  const field = useFormField(props.name);
  return (
    <RadioGroup
      {...props}
      id={field.id}
      error={field.error}
      value={field.value === "" ? start : field.value}
    />
  );
}
