import type { ReactNode, TextareaHTMLAttributes } from "react";
import { classes } from "./classes";
import { describeField, Field } from "./field";

export interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id"> {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly note?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
}

/** Several lines of text with their label, help and error. */
export function TextArea({
  id,
  label,
  note,
  help,
  error,
  className,
  rows = 5,
  ...rest
}: TextAreaProps): ReactNode {
  return (
    <Field id={id} label={label} note={note} help={help} error={error}>
      <textarea
        rows={rows}
        className={classes("control py-2", className)}
        {...describeField(id, { help: help !== undefined, error: error !== undefined })}
        {...rest}
      />
    </Field>
  );
}
