"use client";
import type { ReactNode } from "react";
import { useFormState } from "@/app/_forms/form-context";
import { SubmitButton } from "@/app/_forms/submit-button";
import { Warning } from "@/app/_ui/warning";
import { fieldValue } from "@/lib/forms/field-value";
import { markedText } from "./marked-text";
import { VERDICT_RESTS_ON, VERDICT_SENTENCE, VERDICT_TITLE } from "./template-verdict-values";

interface VerdictWords {
  readonly marked: string;
  readonly consequence: string;
  readonly advice: string;
  readonly adviceWhat: string;
}

/** Under the answer: what the flag rests on, what follows, and the way out. Nothing while there is no flag. */
export function TemplateVerdict({
  words,
  phrases,
}: {
  readonly words: VerdictWords;
  readonly phrases: readonly string[];
}): ReactNode {
  const { values } = useFormState();
  const title = fieldValue(values, VERDICT_TITLE);
  if (title === undefined) return null;
  const sentence = fieldValue(values, VERDICT_SENTENCE) ?? "";
  const marks = fieldValue(values, VERDICT_RESTS_ON) === "phrases" ? [sentence, ...phrases] : [sentence];
  const parts = markedText(fieldValue(values, "answer") ?? "", marks);
  return (
    <Warning title={title}>
      <p>{words.marked}</p>
      <p className="my-2 border-l-2 border-alarm bg-surface px-3 py-2 whitespace-pre-line">
        {parts.map((part, index) =>
          part.marked ? (
            <mark
              key={index}
              className="bg-transparent text-ink underline decoration-alarm decoration-wavy decoration-1 underline-offset-4"
            >
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </p>
      <p>{words.consequence}</p>
      <p>
        {words.advice}
        <b>{words.adviceWhat}</b>
      </p>
    </Warning>
  );
}

interface ProposeSubmitProps {
  readonly words: {
    readonly submit: string;
    readonly busy: string;
    readonly rewrite: string;
    readonly asIs: string;
    readonly outcomes: string;
  };
  /** What each choice does to the clock, drawn and said. */
  readonly outcomes: ReactNode;
  readonly note: string;
}

/** One button; two and their outcomes once the draft would be flagged. */
export function ProposeSubmit({ words, outcomes, note }: ProposeSubmitProps): ReactNode {
  const flagged = useFormState().values[VERDICT_TITLE] !== undefined;
  if (!flagged) {
    return (
      <div className="flex flex-col gap-2">
        <p className="text-ink2">{note}</p>
        <div>
          <SubmitButton busy={words.busy}>{words.submit}</SubmitButton>
        </div>
      </div>
    );
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <SubmitButton intent="rewritten" busy={words.busy}>
          {words.rewrite}
        </SubmitButton>
        <SubmitButton intent="as_is" kind="outlined" busy={words.busy}>
          {words.asIs}
        </SubmitButton>
      </div>
      <section aria-label={words.outcomes}>{outcomes}</section>
    </>
  );
}
