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

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 40;
const BOTTOM = 30;
const TOP = 34;

/** A count that grows in steps towards a line: why a threshold was passed, and when. */
export function StepChart({ points, threshold, table }: StepChartProps): ReactNode {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const top = Math.max(1, threshold?.value ?? 0, ...points.map((point) => point.value));
  const x = scaleLinear([first.at, Math.max(last.at, first.at + 1)], [LEFT, WIDTH - 14]);
  const y = scaleLinear([0, top], [HEIGHT - BOTTOM, TOP]);
  const path = line<StepPoint>(
    (point) => x(point.at),
    (point) => y(point.value),
  ).curve(curveStepAfter)(points);
  const middle = points[Math.floor((points.length - 1) / 2)];
  const named = [first, middle, last].filter(
    (point, index, all) => point !== undefined && all.indexOf(point) === index,
  );
  return (
    <figure>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        fill="none"
        aria-hidden="true"
        focusable="false"
        className="block w-full"
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <text x={LEFT - 8} y={y(tick)} dy="0.35em" textAnchor="end" className="fill-ink2 chart-label">
              {tick}
            </text>
          </g>
        ))}
        {threshold === undefined ? null : (
          <>
            <line
              x1={LEFT}
              x2={WIDTH}
              y1={y(threshold.value)}
              y2={y(threshold.value)}
              className="stroke-ink"
              strokeWidth={1.8}
              strokeDasharray="5 4"
            />
            <text x={LEFT} y={y(threshold.value) - 9} className="fill-ink chart-label">
              {threshold.label}
            </text>
          </>
        )}
        {path === null ? null : <path d={path} className="stroke-accent" strokeWidth={2.5} />}
        <circle cx={x(last.at)} cy={y(last.value)} r={6} className="fill-alarm" />
        {named.map((point, index) =>
          point === undefined ? null : (
            <text
              key={point.at}
              x={x(point.at)}
              y={HEIGHT - 8}
              textAnchor={index === 0 ? "start" : point === last ? "end" : "middle"}
              className="fill-ink2 chart-label"
            >
              {point.label}
            </text>
          ),
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
