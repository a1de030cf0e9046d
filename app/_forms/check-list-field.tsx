"use client";
import type { ReactNode } from "react";
import { CheckList, type CheckListProps } from "@/app/_ui/check-list";
import { useFormField } from "./form-context";

type CheckListFieldProps = Omit<CheckListProps, "id" | "error" | "values">;

/** Any number of answers, in the form around it. The name ends in `[]`. */
export function CheckListField(props: CheckListFieldProps): ReactNode {
  const field = useFormField(props.name);
  return <CheckList {...props} id={field.id} error={field.error} values={field.values} />;
}
