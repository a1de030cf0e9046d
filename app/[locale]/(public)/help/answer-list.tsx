import type { ReactNode } from "react";
import type { HelpAnswer } from "./help-answers";

interface AnswerListProps {
  readonly answers: readonly HelpAnswer[];
  /** Found by a search: there to be read at once. */
  readonly open: boolean;
}

/** Questions that unfold; works without scripts, and an address with a question's name unfolds it. */
export function AnswerList({ answers, open }: AnswerListProps): ReactNode {
  return (
    <div className="border-t border-line">
      {answers.map(({ key, question, answer, link }) => (
        <details key={key} open={open} className="border-b border-line">
          <summary className="flex min-h-target cursor-pointer items-center py-2 font-bold">
            {question}
          </summary>
          <div id={key} className="pb-4 prose-width">
            <p>{answer}</p>
            <p className="mt-1">
              <a className="link link-alone" href={link.href}>
                {link.label}
              </a>
            </p>
          </div>
        </details>
      ))}
    </div>
  );
}
