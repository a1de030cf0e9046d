import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";

interface DecisionBoxProps {
  /** 现在可以做什么 */
  readonly lead: string;
  readonly title: ReactNode;
  readonly headingId: string;
  /** Not boxed: a decision that can wait, under an ordinary heading, while another one is the one in the box. */
  readonly boxed?: boolean;
  readonly children: ReactNode;
}

/**
 * The only box of a complaint page, and the only 2 px ink line: the one thing to decide now. Boxed or not, its children have
 * the same place in the tree, so that a form in it keeps what was typed when the other decision falls away.
 */
export function DecisionBox({ lead, title, headingId, boxed = true, children }: DecisionBoxProps): ReactNode {
  return (
    <section
      aria-labelledby={headingId}
      className={boxed ? "rounded-box border-2 border-ink bg-surface p-5 lg:p-7" : undefined}
    >
      {boxed ? <p className="text-sm text-ink2">{lead}</p> : null}
      {boxed ? (
        <h2 id={headingId} className="mb-2">
          {title}
        </h2>
      ) : (
        <SectionHeading id={headingId}>{title}</SectionHeading>
      )}
      <div className="flex flex-col gap-3">{children}</div>
    </section>
  );
}
