import type { ReactNode } from "react";
import { classes } from "./classes";

interface AttemptTimelineProps {
  readonly children: ReactNode;
}

/** Tries one after the other, numbered. */
export function AttemptTimeline({ children }: AttemptTimelineProps): ReactNode {
  return <ol className="flex flex-col">{children}</ol>;
}

interface AttemptNodeProps {
  readonly number: number;
  readonly title: ReactNode;
  /** Solid when done, hollow while it is being written. */
  readonly writing?: boolean;
  readonly children: ReactNode;
}

export function AttemptNode({ number, title, writing = false, children }: AttemptNodeProps): ReactNode {
  return (
    <li className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 pb-7 elder:grid-cols-1">
      <span
        aria-hidden="true"
        className="absolute top-1 bottom-0 left-[0.85rem] w-0.5 bg-line2 elder:hidden"
      />
      <span
        aria-hidden="true"
        className={classes(
          "relative grid size-7 place-items-center rounded-full border-2 border-ink text-sm font-bold elder:hidden",
          writing ? "bg-bg text-ink" : "bg-ink text-surface",
        )}
      >
        {number}
      </span>
      <div className="min-w-0">
        <h2 className="text-lg">{title}</h2>
        {children}
      </div>
    </li>
  );
}
