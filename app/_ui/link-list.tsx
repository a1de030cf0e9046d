import type { ReactNode } from "react";
import { Icon } from "./icon";

export interface LinkListItem {
  readonly href: string;
  readonly label: ReactNode;
}

/** What else one can do: ruled rows with a chevron. */
export function LinkList({ items }: { readonly items: readonly LinkListItem[] }): ReactNode {
  return (
    <ul className="border-t border-line">
      {items.map((item) => (
        <li key={item.href} className="border-b border-line">
          <a
            href={item.href}
            className="flex min-h-target items-center justify-between gap-3 py-2 text-ink no-underline hover:underline"
          >
            {item.label}
            <Icon name="next" size="1em" className="text-ink2" />
          </a>
        </li>
      ))}
    </ul>
  );
}
