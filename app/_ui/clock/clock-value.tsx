import type { ReactNode } from "react";
import type { LiveClock } from "./drawn-clock";
import { TickingValue } from "./ticking-value";
import { unbroken } from "./unbroken";

interface ClockValueProps {
  readonly value: string;
  readonly live?: LiveClock | undefined;
}

/** The time in words: still, or counting once a minute where there is JavaScript. */
export function ClockValue({ value, live }: ClockValueProps): ReactNode {
  return live === undefined ? unbroken(value) : <TickingValue value={value} live={live} />;
}
