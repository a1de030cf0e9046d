import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Ids of a field's parts, made from its name so that error summaries can link to them. */
export function fieldIds(id: string): {
  readonly control: string;
  readonly help: string;
  readonly error: string;
} {
  return { control: id, help: `${id}-help`, error: `${id}-error` };
}

interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  /** "选填" beside the label. */
  readonly note?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Label, help, error, control, in this order. The control has the id and the attributes of `describeField`. */
export function Field({ id, label, note, help, error, children }: FieldProps): ReactNode {
  const ids = fieldIds(id);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={ids.control} className="font-bold">
        {label}
        {note === undefined ? null : <span className="ml-2 text-sm font-normal text-ink3">{note}</span>}
      </label>
      {help === undefined ? null : (
        <p id={ids.help} className="text-sm text-ink2">
          {help}
        </p>
      )}
      {error === undefined ? null : <FieldError id={ids.error}>{error}</FieldError>}
      {children}
    </div>
  );
}

/** What is wrong and how to put it right, above the control. */
export function FieldError({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <p id={id} className="flex items-start gap-2 font-bold text-alarm">
      <Icon name="alert" className="mt-1" />
      <span>{children}</span>
    </p>
  );
}

/** The accessible attributes of a field's control. */
export function describeField(id: string, facts: { readonly help: boolean; readonly error: boolean }) {
  const ids = fieldIds(id);
  const described = [facts.help && ids.help, facts.error && ids.error].filter((part) => part !== false);
  return {
    id: ids.control,
    ...(described.length > 0 ? { "aria-describedby": described.join(" ") } : {}),
    ...(facts.error ? { "aria-invalid": true as const } : {}),
  };
}
