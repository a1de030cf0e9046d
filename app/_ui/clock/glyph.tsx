import type { ReactNode } from "react";
import { isAlarm, remainingTicks, tickCount, type DrawnClock, type ClockLook } from "./drawn-clock";
import { arcPath } from "./polar";

const GAP = 8;

interface GlyphProps {
  readonly face: DrawnClock;
  readonly size?: 20 | 24;
}

/** Thirds of the ring between two angles, with gaps between the days. */
function arcs(from: number, to: number): string {
  return [0, 120, 240]
    .map((start) => ({ from: Math.max(from, start + GAP), to: Math.min(to, start + 120 - GAP) }))
    .filter((arc) => arc.to - arc.from > 1)
    .map((arc) => arcPath(12, 9, arc.from, arc.to))
    .join("");
}

/** The smallest clock: three days as three arcs, what is left drawn heavy, the state as a mark in the centre. */
export function Glyph({ face, size = 24 }: GlyphProps): ReactNode {
  const left = remainingTicks(face);
  const split = 360 * (1 - left / tickCount(face));
  // A last sliver would fall into the gap at the top: it is shown as a short stroke all the same.
  const heavyFrom = left > 0 ? Math.min(split, 338) : 360;
  const colour = isAlarm(face.state) ? "text-alarm" : "text-accent";
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      aria-hidden="true"
      focusable="false"
      className={`inline-block shrink-0 align-middle ${colour}`}
    >
      <path d={arcs(0, heavyFrom)} className="stroke-ink3" strokeWidth={1.4} />
      {left > 0 ? <path d={arcs(heavyFrom, 360)} stroke="currentColor" strokeWidth={4} /> : null}
      <Centre state={face.state} />
    </svg>
  );
}

function Centre({ state }: { readonly state: ClockLook }): ReactNode {
  switch (state) {
    case "running":
      return null;
    case "paused":
      return <path d="M10 8.5v7M14 8.5v7" stroke="currentColor" strokeWidth={2.2} />;
    case "held":
      return <circle cx={12} cy={12} r={3} stroke="currentColor" strokeWidth={2} />;
    case "urgent":
      return <path d="M12 7.2v5.6M12 15.4v1.8" stroke="currentColor" strokeWidth={2.4} />;
    case "breached":
      return <rect x={7.5} y={7.5} width={9} height={9} fill="currentColor" />;
    case "closed":
      return <path d="M7.8 12l3 3 5.4-6" stroke="currentColor" strokeWidth={2.4} />;
    case "closed_overdue":
      return <rect x={7.75} y={7.75} width={8.5} height={8.5} stroke="currentColor" strokeWidth={2} />;
  }
}
