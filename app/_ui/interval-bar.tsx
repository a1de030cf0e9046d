import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";

export interface RateFigures {
  /** Fractions between 0 and 1. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** The same rate over all platforms. */
  readonly all?: number | undefined;
  /** A threshold with its words: 85% 倡议. */
  readonly target?: { readonly at: number; readonly label: string } | undefined;
}

const percent = scaleLinear([0, 1], [0, 100]);

/** The interval as a bar, the rate as a line in it, all platforms as ▾, a target as an ink line. For the eye only. */
export function IntervalBar({ rate, low, high, all, target }: RateFigures): ReactNode {
  const at = (fraction: number): string => `${percent(fraction).toFixed(2)}%`;
  const nearEnd = target !== undefined && target.at > 0.7;
  return (
    <svg
      width="100%"
      height={target === undefined ? 28 : 46}
      aria-hidden="true"
      focusable="false"
      className="block overflow-visible"
    >
      <line x1="0%" x2="100%" y1={16} y2={16} className="stroke-line" />
      {[0, 0.5, 1].map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1={12} y2={20} className="stroke-line2" />
      ))}
      <rect
        x={at(low)}
        width={at(Math.max(0, high - low))}
        y={12}
        height={8}
        className="fill-accent opacity-45"
      />
      <rect x={at(rate)} width={4} y={9} height={14} transform="translate(-2 0)" className="fill-accent" />
      {all === undefined ? null : (
        <svg x={at(all)} y={0} width={1} height={10} className="overflow-visible">
          <path d="M-5 1h10l-5 7z" className="fill-ink2" />
        </svg>
      )}
      {target === undefined ? null : (
        <>
          <line x1={at(target.at)} x2={at(target.at)} y1={4} y2={28} className="stroke-ink" strokeWidth={2} />
          <text
            x={at(target.at)}
            y={42}
            textAnchor={nearEnd ? "end" : "start"}
            dx={nearEnd ? 12 : -12}
            className="fill-ink2 chart-label"
          >
            {target.label}
          </text>
        </>
      )}
    </svg>
  );
}
