import type { ReactNode } from "react";

export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: string;
}

/** Views of one list; each has its own address. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}): ReactNode {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.href === current ? "page" : undefined}
              className="site-nav -mb-px gap-1"
            >
              {tab.label}
              {tab.count === undefined ? null : <span>{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
