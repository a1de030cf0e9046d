import type { ReactNode } from "react";

interface NumberedProps {
  /** A clause, or the code of a rule. */
  readonly number: string;
  /** Of the number, where links lead to. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** What a row is about, after its number: one heading, on a phone too. */
export function Numbered({ number, id, children }: NumberedProps): ReactNode {
  return (
    <span className="flex gap-3">
      <span {...(id === undefined ? {} : { id })} className="shrink-0 md:min-w-[4.5em] nowrap text-ink2">
        {number}
      </span>
      <span className="min-w-0">{children}</span>
    </span>
  );
}
