import type { ReactNode } from "react";

interface PageHeaderProps {
  readonly title: ReactNode;
  /** A breadcrumb, or the number and the date of a file. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** Facts at the end of the line: status, standing. */
  readonly aside?: ReactNode;
}

/** The head of a public page: a white band with the one h1. */
export function PageHeader({ title, above, below, aside }: PageHeaderProps): ReactNode {
  return (
    <div className="border-b border-line bg-surface">
      <div className="page flex flex-col gap-2 py-7 lg:flex-row lg:items-end lg:justify-between lg:gap-11 elder:lg:flex-col elder:lg:items-start">
        <div className="min-w-0">
          {above === undefined ? null : <div className="text-sm text-ink3">{above}</div>}
          <h1>{title}</h1>
          {below === undefined ? null : <div className="text-sm text-ink2">{below}</div>}
        </div>
        {aside === undefined ? null : (
          <div className="mt-2 shrink-0 text-ink2 lg:text-right elder:lg:text-left">{aside}</div>
        )}
      </div>
    </div>
  );
}
