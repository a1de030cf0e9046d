import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

interface WarningNoteProps {
  readonly title: ReactNode;
  readonly icon?: IconName;
  /** Cause, consequence, the way out. */
  readonly children: ReactNode;
}

/** Something is late or about to go wrong: alarm edge, what it is, what follows, the way out. */
export function WarningNote({ title, icon = "alert", children }: WarningNoteProps): ReactNode {
  return (
    <div className="rounded-box border border-l-4 border-alarm bg-alarm-tint p-4">
      <p className="flex items-start gap-2 font-bold text-alarm">
        <Icon name={icon} className="mt-1" />
        <span>{title}</span>
      </p>
      <div className="mt-1">{children}</div>
    </div>
  );
}
