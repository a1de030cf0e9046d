import type { ReactNode, SelectHTMLAttributes } from "react";
import { classes } from "./classes";
import { describeField, Field } from "./field";

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "id"> {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly options: readonly Option[];
  readonly note?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
}

/** A native choice list. */
export function Select({
  id,
  label,
  options,
  note,
  help,
  error,
  className,
  ...rest
}: SelectProps): ReactNode {
  return (
    <Field id={id} label={label} note={note} help={help} error={error}>
      <select
        className={classes("control select", className)}
        {...describeField(id, { help: help !== undefined, error: error !== undefined })}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
