import type { ReactNode } from "react";
import type { LiveClock } from "./clock-face";
import { TickingValue } from "./ticking-value";

/** The time in words: still, or counting once a minute where there is JavaScript. */
export function ClockValue({
  value,
  live,
}: {
  readonly value: string;
  readonly live?: LiveClock | undefined;
}): ReactNode {
  return live === undefined ? value : <TickingValue value={value} live={live} />;
}
