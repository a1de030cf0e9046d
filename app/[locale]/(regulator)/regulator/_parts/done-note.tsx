import type { ReactNode } from "react";

/** What was just done, on top of the page it led to. */
export function DoneNote({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p role="status" className="mb-5 border-l-4 border-accent bg-tint px-4 py-2">
      {children}
    </p>
  );
}
