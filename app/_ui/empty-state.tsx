import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly children: ReactNode;
  readonly link?: { readonly href: string; readonly label: string };
}

/** Nothing here: one sentence and one link. */
export function EmptyState({ children, link }: EmptyStateProps): ReactNode {
  return (
    <p className="py-7 text-ink2">
      {children}
      {link === undefined ? null : (
        <a href={link.href} className="link ml-3">
          {link.label}
        </a>
      )}
    </p>
  );
}
