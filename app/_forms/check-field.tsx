"use client";
import type { ReactNode } from "react";
import { CheckRow } from "@/app/_ui/check-row";
import { FieldError, fieldIds } from "@/app/_ui/field";
import { useFormField } from "./form-context";

interface CheckFieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly measure?: ReactNode;
}

/** One yes, in the form around it: a consent. Its value is "yes"; unticked, nothing is sent. */
export function CheckField({ name, label, hint, measure }: CheckFieldProps): ReactNode {
  const field = useFormField(name);
  const ids = fieldIds(field.id);
  return (
    <div>
      {field.error === undefined ? null : <FieldError id={ids.error}>{field.error}</FieldError>}
      <CheckRow
        id={field.id}
        name={name}
        value="yes"
        defaultChecked={field.value === "yes"}
        label={label}
        hint={hint}
        measure={measure}
        aria-invalid={field.error === undefined ? undefined : true}
        aria-describedby={field.error === undefined ? undefined : ids.error}
      />
    </div>
  );
}
