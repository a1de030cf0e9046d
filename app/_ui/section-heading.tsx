import type { ReactNode } from "react";

interface SectionHeadingProps {
  readonly id?: string;
  /** A fact or a link at the end of the line. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A heading on a rule: structure is a rule, a heading and space. */
export function SectionHeading({ id, aside, level = 2, children }: SectionHeadingProps): ReactNode {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="section-rule mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
      <Heading id={id} className="text-lg">
        {children}
      </Heading>
      {aside === undefined ? null : <div className="text-sm text-ink2">{aside}</div>}
    </div>
  );
}
