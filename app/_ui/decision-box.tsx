import type { ReactNode } from "react";

interface DecisionBoxProps {
  /** 现在可以做什么 */
  readonly lead: string;
  readonly title: ReactNode;
  readonly headingId: string;
  readonly children: ReactNode;
}

/** The only box of a case page, and the only 2 px ink line: the one thing to decide now. */
export function DecisionBox({ lead, title, headingId, children }: DecisionBoxProps): ReactNode {
  return (
    <section aria-labelledby={headingId} className="rounded-box border-2 border-ink bg-surface p-5 lg:p-7">
      <p className="text-sm text-ink2">{lead}</p>
      <h2 id={headingId} className="mb-2">
        {title}
      </h2>
      <div className="flex flex-col gap-3">{children}</div>
    </section>
  );
}
