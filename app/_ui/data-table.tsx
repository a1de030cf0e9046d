import type { ReactNode } from "react";

interface DataTableProps {
  /** 数据表 */
  readonly summary: string;
  readonly children: ReactNode;
}

/** The figures behind a drawing, folded under it. */
export function DataTable({ summary, children }: DataTableProps): ReactNode {
  return (
    <details className="mt-3">
      <summary className="link inline-flex min-h-target items-center">{summary}</summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
