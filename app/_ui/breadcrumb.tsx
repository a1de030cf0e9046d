import type { ReactNode } from "react";

export interface Crumb {
  readonly label: string;
  /** The page itself has none. */
  readonly href?: string;
}

/** Where a page is, from the outermost to the page itself. */
export function Breadcrumb({
  label,
  crumbs,
}: {
  readonly label: string;
  readonly crumbs: readonly Crumb[];
}): ReactNode {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center text-sm text-ink2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center">
            {index === 0 ? null : (
              <span aria-hidden="true" className="px-3 text-ink3">
                /
              </span>
            )}
            {crumb.href === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <a
                href={crumb.href}
                className="inline-flex min-h-target items-center text-ink2 hover:underline"
              >
                {crumb.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
