"use client";
import type { ReactElement, ReactNode } from "react";
import { useFormState, useFormField } from "@/app/_forms/form-context";
import { SubmitButton } from "@/app/_forms/submit-button";
import { AttemptBlock } from "./attempt-block";
import { attemptCount, attemptField } from "./attempt-fields";
import type { AttemptWords } from "./attempt-words";
import { FieldError } from "@/app/_ui/field";

interface AttemptsProps {
  readonly words: AttemptWords;
  /** Blocks beyond this number keep their values, but are folded. */
  readonly most: number;
  readonly addIcon: ReactElement;
}

/** As many blocks as were sent; "add another" and "remove" ask the server, so that both work without JavaScript. */
export function Attempts({ words, most, addIcon }: AttemptsProps): ReactNode {
  const { values, problems, intent } = useFormState();
  const count = attemptCount(values);
  const broken = (index: number): boolean =>
    problems.some((problem) => problem.field?.startsWith(attemptField(index, "")) === true);
  const full = Math.min(count, most);
  return (
    <div>
      <ol className="flex flex-col">
        {Array.from({ length: full }, (_, index) => (
          <AttemptBlock
            key={index}
            index={index}
            words={words}
            open={index === full - 1 || broken(index)}
            removable={count > 1}
            fresh={intent === "add-attempt" && index === count - 1}
          />
        ))}
      </ol>
      {Array.from({ length: count - full }, (_, extra) => (
        <ExtraAttempt key={full + extra} index={full + extra} words={words} />
      ))}
      {count < most ? (
        <div className="mt-5">
          <SubmitButton intent="add-attempt" kind="outlined" icon={addIcon} wide busy={words.busy}>
            {words.add}
          </SubmitButton>
        </div>
      ) : null}
    </div>
  );
}

interface ExtraAttemptProps {
  readonly index: number;
  readonly words: AttemptWords;
}

/** An attempt beyond the limit: nothing typed in it is lost, and it can be removed. */
function ExtraAttempt({ index, words }: ExtraAttemptProps): ReactNode {
  const { values } = useFormState();
  const field = useFormField(attemptField(index, "present"));
  const prefix = attemptField(index, "");
  const number = String(index + 1);
  const typed = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  return (
    <div id={field.id} className="mt-4 border-l-4 border-alarm pl-4">
      {typed.flatMap(([name, list]) =>
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
