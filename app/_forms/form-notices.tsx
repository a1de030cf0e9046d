"use client";
import { useEffect, useRef, type ReactNode } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { controlId } from "./form-context";
import type { FormState } from "./form-state";

export interface FormWords {
  /** "有 # 处需要您改一下": singular and plural, `#` is the number. */
  readonly errorTitle: { readonly one: string; readonly other: string };
  /** Where no field is at fault: the network, a sign-in that ended, a code that does not fit. */
  readonly notDone: string;
  readonly errorPrefix: string;
  readonly offline: string;
  readonly stale: string;
}

interface FormNoticesProps {
  readonly formId: string;
  readonly state: FormState;
  readonly words: FormWords;
}

/** The result of the last submission, on top of the form. Problems take the focus and prefix the page's title. */
export function FormNotices({ formId, state, words }: FormNoticesProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const { problems, done, serial, intent } = state;
  useEffect(() => {
    const bare = document.title.replace(words.errorPrefix, "");
    document.title = problems.length > 0 ? `${words.errorPrefix}${bare}` : bare;
    if (serial === 0) return;
    // A button that rearranged the form was replaced: the focus goes to what it added, or to its successor.
    (box.current ?? brought(formId) ?? successor(formId, intent))?.focus();
  }, [formId, serial, problems, intent, words.errorPrefix]);

  if (problems.length > 0) {
    const counted = problems.length === 1 ? words.errorTitle.one : words.errorTitle.other;
    const title = problems.every(({ field }) => field === null) ? words.notDone : counted;
    return (
      <ErrorSummary
        boxRef={box}
        titlePrefix={words.errorPrefix}
        title={title.replace("#", String(problems.length))}
        problems={problems.map((problem) => ({
          target: problem.field === null ? null : controlId(formId, problem.field),
          message: problem.message,
          link: problem.link,
        }))}
      />
    );
  }
  if (done === null) return null;
  return (
    <div ref={box} role="status" tabIndex={-1} className="mb-7 border-l-4 border-accent bg-tint p-4">
      {done}
    </div>
  );
}

/** What a button added and marked as the next thing to fill in. */
function brought(formId: string): HTMLElement | null {
  return document.getElementById(formId)?.querySelector<HTMLElement>("[data-next]") ?? null;
}

function successor(formId: string, intent: string | null): HTMLElement | null {
  const form = document.getElementById(formId);
  const buttons = form?.querySelectorAll<HTMLButtonElement>("button[type=submit]") ?? [];
  return (
    [...buttons].find((button) => button.value === (intent ?? "")) ?? form?.querySelector("button") ?? null
  );
}
