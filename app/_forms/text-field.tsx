"use client";
import type { ReactNode } from "react";
import { TextInput, type TextInputProps } from "@/app/_ui/text-input";
import { useFormField } from "./form-context";

type TextFieldProps = Omit<TextInputProps, "id" | "error" | "defaultValue" | "value">;

/** A line of text of the form around it: keeps what was typed and shows what is wrong. */
export function TextField(props: TextFieldProps): ReactNode {
  const field = useFormField(props.name);
  return <TextInput {...props} id={field.id} error={field.error} defaultValue={field.value} />;
}
