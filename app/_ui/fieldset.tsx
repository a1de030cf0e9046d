import type { ReactNode } from "react";
import { FieldError, fieldIds } from "./field";

interface FieldsetProps {
  readonly id: string;
  readonly legend: ReactNode;
  readonly note?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** The legend is the question of the page. */
  readonly heading?: boolean;
  readonly children: ReactNode;
}

/** A question with several controls: its legend, help and error belong to all of them. */
export function Fieldset({
  id,
  legend,
  note,
  help,
  error,
  heading = false,
  children,
}: FieldsetProps): ReactNode {
  const ids = fieldIds(id);
  const described = [help === undefined ? null : ids.help, error === undefined ? null : ids.error].filter(
    (part) => part !== null,
  );
  return (
    <fieldset className="min-w-0" aria-describedby={described.length > 0 ? described.join(" ") : undefined}>
      <legend className="mb-1 font-bold">
        {heading ? <h1>{legend}</h1> : legend}
        {note === undefined ? null : <span className="ml-2 text-sm font-normal text-ink3">{note}</span>}
      </legend>
      {help === undefined ? null : (
        <p id={ids.help} className="mb-2 text-sm text-ink2">
          {help}
        </p>
      )}
      {error === undefined ? null : <FieldError id={ids.error}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}
