"use client";
import type { ReactNode } from "react";
import { sameField } from "./form-state";
import { useFormState } from "./form-context";

interface FormDetailsProps {
  readonly summary: ReactNode;
  /** The fields in it: if one has a value or a problem, it is never hidden. */
  readonly fields?: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the form that can be folded. It starts open if it has values or problems. */
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
