import type { ReactNode } from "react";

export interface TickRow {
  /** Where each tick begins; neighbours stand one pitch apart, days a little more. */
  readonly xs: readonly number[];
  readonly pitch: number;
  readonly width: number;
}

interface TicksProps {
  readonly row: TickRow;
  readonly y: number;
  readonly height: number;
  /** Cut in the middle: 5, 3, 5 of 13. */
  readonly split?: boolean;
  readonly className: string;
}

/** Begin and end of each stretch without a gap. */
function stretches({ xs, pitch, width }: TickRow): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (const x of xs) {
    const last = found.at(-1);
    if (last?.[1] === x - pitch + width) last[1] = x + width;
    else found.push([x, x + width]);
  }
  return found;
}

/** Ticks of a bar as one dashed line: a list of fifty bars stays small. The colour is that of its stroke. */
export function Ticks({ row, y, height, split = false, className }: TicksProps): ReactNode {
  if (row.xs.length === 0) return null;
  const part = split ? Math.round((height * 5) / 13) : height;
  const middles = split ? [y + part / 2, y + height - part / 2] : [y + height / 2];
  const d = middles
    .flatMap((at) =>
      stretches(row).map(([from, to]) => `M${String(from)} ${String(at)}h${String(to - from)}`),
    )
    .join("");
  return (
    <path
      d={d}
      strokeWidth={part}
      strokeDasharray={`${String(row.width)} ${String(row.pitch - row.width)}`}
      shapeRendering="crispEdges"
      className={className}
    />
  );
}
