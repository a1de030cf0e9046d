"use client";
import type { ReactNode } from "react";
import { InboxRow, type InboxRowWords } from "./inbox-row";

interface InboxRowsProps {
  readonly rows: readonly InboxRowWords[];
  /** The number of the one that is open beside the list. */
  readonly selected: string | null;
  readonly level: 2 | 3;
}

/** The rows of a list, from their words: a page carries what a browser takes over twice, and words are less than elements. */
export function InboxRows({ rows, selected, level }: InboxRowsProps): ReactNode {
  return (
    <ul>
      {rows.map((row) => (
        <InboxRow key={row.number} row={row} selected={row.number === selected} level={level} />
      ))}
    </ul>
  );
}
