import type { ReactNode } from "react";

export interface SummaryItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly change?: { readonly href: string; readonly label: string };
}

/** Labels and what was answered, ruled. */
export function SummaryList({ items }: { readonly items: readonly SummaryItem[] }): ReactNode {
  return (
    <dl>
      {items.map((item) => (
        <div
          key={item.key}
          className="grid grid-cols-[minmax(5em,18%)_minmax(0,1fr)_auto] gap-x-4 border-b border-line py-3 elder:grid-cols-1"
        >
          <dt className="text-sm text-ink3">{item.label}</dt>
          <dd className="whitespace-pre-line">{item.value}</dd>
          {item.change === undefined ? null : (
            <dd>
              <a href={item.change.href} className="link">
                {item.change.label}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
