import type { ReactNode } from "react";

interface TickRectsProps {
  readonly xs: readonly number[];
  readonly width: number;
  readonly y: number;
  readonly height: number;
  /** Cut in the middle: 5, 3, 5 of 13. */
  readonly split?: boolean;
  readonly className: string;
}

/** Ticks of a bar as one path: 72 of them are one element. */
export function TickRects({ xs, width, y, height, split = false, className }: TickRectsProps): ReactNode {
  if (xs.length === 0) return null;
  const piece = (x: number, top: number, tall: number): string =>
    `M${String(x)} ${String(top)}h${String(width)}v${String(tall)}h${String(-width)}z`;
  const part = Math.round((height * 5) / 13);
  const d = xs
    .map((x) => (split ? piece(x, y, part) + piece(x, y + height - part, part) : piece(x, y, height)))
    .join("");
  return <path d={d} shapeRendering="crispEdges" className={className} />;
}
