import type { ReactNode } from "react";
import { Icon } from "./icon";

/** An internal note: dashed, sunken, with a lock. */
export function InternalNote({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="rounded-tag border border-dashed border-line2 bg-sunken p-3">
      <p className="flex items-center gap-2 text-ink2">
        <Icon name="lock" />
        {label}
      </p>
      {children}
    </div>
  );
}
