import type { ReactNode } from "react";
import { Icon } from "./icon";

interface ChipProps {
  /** The same list without this condition. */
  readonly href: string;
  /** 去掉条件：升级 */
  readonly removeLabel: string;
  readonly children: ReactNode;
}

/** A condition that is in force, and the way to lift it. */
export function Chip({ href, removeLabel, children }: ChipProps): ReactNode {
  return (
    <span className="inline-flex items-center rounded-tag bg-sunken pl-2 text-sm">
      {children}
      <a
        href={href}
        aria-label={removeLabel}
        className="inline-grid min-h-target min-w-target place-items-center text-ink2"
      >
        <Icon name="cross" size="1em" />
      </a>
    </span>
  );
}
