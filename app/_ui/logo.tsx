import type { ReactNode } from "react";

interface LogoProps {
  readonly size?: number;
}

/** The glyph of the clock with a dot: three days and a person. */
export function Logo({ size = 36 }: LogoProps): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      aria-hidden="true"
      focusable="false"
      className="shrink-0 text-accent"
    >
      <g stroke="currentColor" strokeWidth={2.6}>
        <path d="M13.2 2.88A9.2 9.2 0 0 1 21.09 13.2" />
        <path d="M19.3 17.6A9.2 9.2 0 0 1 4.7 17.6" />
        <path d="M2.91 13.2A9.2 9.2 0 0 1 10.8 2.88" />
      </g>
      <circle cx="12" cy="12" r="3.6" fill="currentColor" />
    </svg>
  );
}
