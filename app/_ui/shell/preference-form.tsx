import type { ReactNode } from "react";
import { ReturnField } from "./return-field";

export interface PreferenceChoice {
  /** "theme:dark", "mode:elder", "text:2"; several joined by a space. */
  readonly set: string;
  readonly label: string;
  readonly pressed: boolean;
  readonly className?: string;
}

interface PreferenceFormProps {
  readonly label: string;
  readonly choices: readonly PreferenceChoice[];
  readonly className: string;
  readonly choiceClassName: string;
}

/** Switches for theme, elder mode and text size: buttons of a plain form, so they work without JavaScript. */
export function PreferenceForm({
  label,
  choices,
  className,
  choiceClassName,
}: PreferenceFormProps): ReactNode {
  return (
    <form method="post" action="/api/preferences">
      <ReturnField />
      {/* The group is named, not the form: a page has several of them, and landmarks must differ. */}
      <div role="group" aria-label={label} className={className}>
        {choices.map((choice) => (
          <button
            key={choice.set}
            type="submit"
            name="set"
            value={choice.set}
            aria-pressed={choice.pressed}
            className={`${choiceClassName} ${choice.className ?? ""}`}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </form>
  );
}
