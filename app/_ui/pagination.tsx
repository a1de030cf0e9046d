import type { ReactNode } from "react";
import { Icon } from "./icon";

interface PaginationProps {
  readonly label: string;
  readonly words: { readonly previous: string; readonly next: string };
  /** "共 29 条，每页 20 条" */
  readonly summary?: ReactNode;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
}

/** Previous and next, by key: lists have no page numbers, because counting them all is too expensive. */
export function Pagination({ label, words, summary, previousHref, nextHref }: PaginationProps): ReactNode {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 py-4">
      <div className="text-ink2">{summary}</div>
      <div className="flex gap-2">
        {previousHref === undefined ? null : (
          <a href={previousHref} rel="prev" className="button button-outlined">
            <Icon name="back" size="1em" />
            {words.previous}
          </a>
        )}
        {nextHref === undefined ? null : (
          <a href={nextHref} rel="next" className="button button-outlined">
            {words.next}
            <Icon name="next" size="1em" />
          </a>
        )}
      </div>
    </nav>
  );
}
