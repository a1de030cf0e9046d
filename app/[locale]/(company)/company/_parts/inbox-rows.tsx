"use client";
import type { ReactNode } from "react";
import { ComplaintRow, type ComplaintRowWords } from "./complaint-row";

interface InboxRowsProps {
  readonly rows: readonly ComplaintRowWords[];
  /** The number of the one that is open beside the list. */
  readonly selected: string | null;
  readonly level: 2 | 3;
}

/**
 * The rows of a list, from their words: Next sends the props of client components twice, and words are smaller than
 * elements.
 */
export function InboxRows({ rows, selected, level }: InboxRowsProps): ReactNode {
  return (
    <ul>
      {rows.map((row) => (
        <ComplaintRow key={row.number} row={row} selected={row.number === selected} level={level} />
      ))}
    </ul>
  );
}
