import type { ReactNode } from "react";
import { classes } from "./classes";

interface StepBarProps {
  /** 第 3 步，共 6 步 */
  readonly label: ReactNode;
  readonly current: number;
  readonly total: number;
}

/** How far one is in a form: words, and a bar of pieces. */
export function StepBar({ label, current, total }: StepBarProps): ReactNode {
  return (
    <div className="mb-5">
      <p className="text-sm text-ink2">{label}</p>
      <div aria-hidden="true" className="mt-1 flex gap-1">
        {Array.from({ length: total }, (_, index) => (
          <span key={index} className={classes("h-1.5 grow", index < current ? "bg-accent" : "bg-line")} />
        ))}
      </div>
    </div>
  );
}
