"use client";
import type { ReactNode } from "react";
import { sameField } from "./form-state";
import { useFormState } from "./form-context";

interface FormDetailsProps {
  readonly summary: ReactNode;
  /** The fields in it: something typed there, or wrong with it, is never hidden. */
  readonly fields?: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the form around it that is opened when it is needed. Open from the start once it has something to say. */
export function FormDetails({ summary, fields, className, children }: FormDetailsProps): ReactNode {
  const { values, problems } = useFormState();
  const open =
    fields === undefined
      ? problems.length > 0
      : fields.some(
          (name) =>
            (values[name] ?? []).some((value) => value !== "") ||
            problems.some(({ field }) => sameField(field, name)),
        );
  return (
    <details className={className} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
