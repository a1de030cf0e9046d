import type { InputHTMLAttributes, ReactNode } from "react";
import { classes } from "./classes";
import { describeField, Field } from "./field";

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id"> {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly note?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** A unit after the control: 元, 分钟. */
  readonly unit?: string | undefined;
}

/** One line of text with its label, help and error. */
export function TextInput({
  id,
  label,
  note,
  help,
  error,
  unit,
  className,
  type = "text",
  ...rest
}: TextInputProps): ReactNode {
  const input = (
    <input
      type={type}
      className={classes("control", className)}
      {...describeField(id, { help: help !== undefined, error: error !== undefined })}
      {...rest}
    />
  );
  return (
    <Field id={id} label={label} note={note} help={help} error={error}>
      {unit === undefined ? (
        input
      ) : (
        <span className="flex items-center gap-2">
          {input}
          <span className="text-ink2 nowrap">{unit}</span>
        </span>
      )}
    </Field>
  );
}
