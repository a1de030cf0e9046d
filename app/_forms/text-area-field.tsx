"use client";
import type { ReactNode } from "react";
import { TextArea, type TextAreaProps } from "@/app/_ui/text-area";
import { useFormField } from "./form-context";

type TextAreaFieldProps = Omit<TextAreaProps, "id" | "error" | "defaultValue" | "value">;

/** Several lines of text of the form around it. */
export function TextAreaField(props: TextAreaFieldProps): ReactNode {
  const field = useFormField(props.name);
  return <TextArea {...props} id={field.id} error={field.error} defaultValue={field.value} />;
}
