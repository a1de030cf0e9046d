import type { ReactNode } from "react";
import { classes } from "./classes";
import { ICON_PATHS, type IconName } from "./icon-paths";

interface IconProps {
  readonly name: IconName;
  /** Pixels at the base size; it grows with the text around it. */
  readonly size?: "1em" | "1.25em" | "1.5em";
  readonly className?: string;
}

/** A drawing beside a word; never the only sign, so screen readers skip it. */
export function Icon({ name, size = "1.25em", className }: IconProps): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={classes("shrink-0", className)}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
