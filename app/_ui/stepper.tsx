import type { ReactNode } from "react";
import { classes } from "./classes";

export interface ProgressStep {
  readonly key: string;
  readonly label: ReactNode;
  /** A date, or what is open. */
  readonly note?: ReactNode;
}

interface StepperProps {
  readonly label: string;
  readonly steps: readonly ProgressStep[];
  /** Index of the step under way; the ones before are done. */
  readonly current: number;
}

/** Where a file stands: done filled, current a thick ring and bold, ahead hollow. A column on phones. */
export function Stepper({ label, steps, current }: StepperProps): ReactNode {
  return (
    <ol aria-label={label} className="flex flex-col gap-2 lg:flex-row lg:gap-0 elder:lg:flex-col">
      {steps.map((step, index) => {
        const done = index < current;
        const here = index === current;
        return (
          <li
            key={step.key}
            aria-current={here ? "step" : undefined}
            className="relative flex grow basis-0 gap-3 lg:block elder:lg:flex"
          >
            <span
              aria-hidden="true"
              className={classes(
                "absolute top-2 right-0 left-0 hidden h-0.5 lg:block last:hidden elder:lg:hidden",
                done ? "bg-accent" : "bg-line2",
                index === steps.length - 1 && "lg:hidden",
              )}
            />
            <span
              aria-hidden="true"
              className={classes(
                "relative mt-1 block size-4 shrink-0 rounded-full lg:mt-0",
                done && "bg-accent",
                here && "border-4 border-accent bg-surface",
                !done && !here && "border-2 border-line2 bg-surface",
              )}
            />
            <span className="block lg:pt-1">
              <span className={classes("block", here && "font-bold text-accent")}>{step.label}</span>
              {step.note === undefined ? null : <span className="block text-xs text-ink2">{step.note}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
