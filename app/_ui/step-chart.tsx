import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import type { ReactNode } from "react";
import { DataTable } from "./data-table";
import { Table } from "./table";

export interface StepPoint {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: number;
  /** "10月12日" */
  readonly label: string;
}

interface StepChartProps {
  readonly points: readonly StepPoint[];
  readonly threshold?: { readonly value: number; readonly label: string } | undefined;
  readonly table: {
    readonly summary: string;
    readonly caption: string;
    readonly name: string;
    readonly value: string;
  };
}

const HEIGHT = 220;
const TOP = 34;
const BASE = HEIGHT - 34;

/**
 * A count that grows in steps towards a line: why a threshold was passed, and when. Words keep their size at any
 * width.
 */
export function StepChart({ points, threshold, table }: StepChartProps): ReactNode {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const top = Math.max(1, threshold?.value ?? 0, ...points.map((point) => point.value));
  const x = scaleLinear([first.at, Math.max(last.at, first.at + 1)], [0, 99]);
  const y = scaleLinear([0, top], [BASE, TOP]);
  const path = line<StepPoint>(
    (point) => x(point.at),
    (point) => y(point.value),
  ).curve(curveStepAfter)(points);
  const ticks = y.ticks(3).filter((tick) => threshold === undefined || y(tick) - y(threshold.value) > 16);
  return (
    <figure>
      <svg
        width="100%"
        height={HEIGHT}
        fill="none"
        aria-hidden="true"
        focusable="false"
        className="block overflow-visible"
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1="0%"
              x2="100%"
              y1={y(tick)}
              y2={y(tick)}
              className={tick === 0 ? "stroke-ink" : "stroke-line"}
            />
            {tick === 0 ? null : (
              <text x="0%" y={y(tick) - 4} className="fill-ink2 chart-label">
                {tick}
              </text>
            )}
          </g>
        ))}
        {threshold === undefined ? null : (
          <>
            <line
              x1="0%"
              x2="100%"
              y1={y(threshold.value)}
              y2={y(threshold.value)}
              className="stroke-ink"
              strokeWidth={1.8}
              strokeDasharray="5 4"
            />
            <text x="0%" y={y(threshold.value) - 9} className="fill-ink chart-label">
              {threshold.label}
            </text>
          </>
        )}
        <svg
          width="100%"
          height={HEIGHT}
          viewBox={`0 0 100 ${String(HEIGHT)}`}
          preserveAspectRatio="none"
          className="overflow-visible"
        >
          {path === null ? null : (
            <path d={path} vectorEffect="non-scaling-stroke" className="stroke-accent" strokeWidth={2.5} />
          )}
        </svg>
        <circle cx={`${x(last.at).toFixed(2)}%`} cy={y(last.value)} r={6} className="fill-alarm" />
        <text x="0%" y={HEIGHT - 10} className="fill-ink2 chart-label">
          {first.label}
        </text>
        {last === first ? null : (
          <text x="100%" y={HEIGHT - 10} textAnchor="end" className="fill-ink2 chart-label">
            {last.label}
          </text>
        )}
      </svg>
      <DataTable summary={table.summary}>
        <Table
          caption={table.caption}
          rows={points}
          rowKey={(point) => String(point.at)}
          columns={[
            { key: "at", head: table.name, cell: (point) => point.label },
            { key: "value", head: table.value, cell: (point) => point.value, align: "right" },
          ]}
        />
      </DataTable>
    </figure>
  );
}
