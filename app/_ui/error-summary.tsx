import type { ReactNode, Ref } from "react";

export interface SummaryProblem {
  /** The id of the field to go to; null when no single field is meant. */
  readonly target: string | null;
  readonly message: string;
  readonly link?: { readonly href: string; readonly label: string } | undefined;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly problems: readonly SummaryProblem[];
  readonly boxRef?: Ref<HTMLDivElement>;
  /** What the page's title begins with, for the server that answers a browser without JavaScript. */
  readonly titlePrefix?: string;
  /** Off where a summary is only shown, not met. */
  readonly focus?: boolean;
}

/** What is wrong, on top of the form, each line a link to its field. It takes the focus, with or without JavaScript. */
export function ErrorSummary({
  title,
  problems,
  boxRef,
  titlePrefix,
  focus = true,
}: ErrorSummaryProps): ReactNode {
  return (
    <div
      ref={boxRef}
      role="alert"
      data-error-title={titlePrefix}
      tabIndex={-1}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- after a failed submission the reader must land here
      autoFocus={focus}
      className="mb-7 rounded-box border-2 border-l-8 border-alarm bg-surface p-5"
    >
      <h2 className="text-lg text-alarm">{title}</h2>
      <ul className="mt-1 flex flex-col">
        {problems.map((problem) => (
          <li key={`${problem.target ?? ""} ${problem.message}`}>
            {problem.target === null ? (
              problem.message
            ) : (
              <a
                href={`#${problem.target}`}
                className="inline-flex min-h-target items-center font-bold text-alarm underline underline-offset-4"
              >
                {problem.message}
              </a>
            )}
            {problem.link === undefined ? null : (
              <a href={problem.link.href} target="_blank" rel="noreferrer" className="link ml-2">
                {problem.link.label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
