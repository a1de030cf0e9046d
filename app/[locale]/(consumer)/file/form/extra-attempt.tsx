"use client";
import type { ReactNode } from "react";
import { useFormField, useFormState } from "@/app/_forms/form-context";
import { SubmitButton } from "@/app/_forms/submit-button";
import { FieldError } from "@/app/_ui/field";
import { attemptField } from "./attempt-fields";
import type { AttemptWords } from "./attempt-words";

interface ExtraAttemptProps {
  readonly index: number;
  readonly words: AttemptWords;
}

/** One attempt more than can be filed: nothing typed in it is lost, and it can be taken out. */
export function ExtraAttempt({ index, words }: ExtraAttemptProps): ReactNode {
  const { values } = useFormState();
  const field = useFormField(attemptField(index, "present"));
  const prefix = attemptField(index, "");
  const number = String(index + 1);
  const kept = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  return (
    <div id={field.id} className="mt-4 border-l-4 border-alarm pl-4">
      {kept.flatMap(([name, list]) =>
        list.map((value, at) => (
          <input key={`${name} ${String(at)}`} type="hidden" name={name} value={value} readOnly />
        )),
      )}
      <FieldError id={`${field.id}-error`}>{words.tooMany.replace("#", number)}</FieldError>
      <SubmitButton intent={`remove-attempt:${String(index)}`} kind="plain" busy={words.busy}>
        {words.removeExtra.replace("#", number)}
      </SubmitButton>
    </div>
  );
}
