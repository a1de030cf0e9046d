"use client";
import type { ReactElement, ReactNode } from "react";
import { useFormState } from "@/app/_forms/form-context";
import { SubmitButton } from "@/app/_forms/submit-button";
import { AttemptBlock } from "./attempt-block";
import { attemptCount, attemptField } from "./attempt-fields";
import type { AttemptWords } from "./attempt-words";
import { ExtraAttempt } from "./extra-attempt";

interface AttemptsProps {
  readonly words: AttemptWords;
  /** Blocks beyond it are kept, but folded away with a word. */
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
