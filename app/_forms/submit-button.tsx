"use client";
import type { ReactElement, ReactNode } from "react";
import { Button, type ButtonKind } from "@/app/_ui/button";
import { useFormPending } from "./form-context";
import { INTENT_FIELD } from "./form-state";

interface SubmitButtonProps {
  readonly kind?: ButtonKind;
  /** Which of several buttons this is. */
  readonly intent?: string;
  readonly icon?: ReactElement;
  readonly wide?: boolean;
  /** What it says while the server works; the button keeps its width. */
  readonly busy: string;
  readonly children: ReactNode;
}

/** Sends its form. While it is sent, it says so and a second press does nothing. */
export function SubmitButton({
  kind = "filled",
  intent,
  icon,
  wide = false,
  busy,
  children,
}: SubmitButtonProps): ReactNode {
  const pending = useFormPending();
  return (
    <Button
      type="submit"
      kind={kind}
      wide={wide}
      aria-disabled={pending ? true : undefined}
      icon={icon}
      {...(intent === undefined ? {} : { name: INTENT_FIELD, value: intent })}
    >
      <span className="grid">
        <span className={pending ? "invisible col-start-1 row-start-1" : "col-start-1 row-start-1"}>
          {children}
        </span>
        {pending ? <span className="col-start-1 row-start-1">{busy}</span> : null}
      </span>
    </Button>
  );
}
