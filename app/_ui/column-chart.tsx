import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { DataTable } from "./data-table";
import { Table } from "./table";

export interface ChartColumn {
  readonly key: string;
  readonly label: string;
  /** Named under the axis; the others only in the table. */
  readonly named?: boolean;
  /** Solid, in the alarm colour. */
  readonly late: number;
  /** Outlined, in the accent. */
  readonly rest: number;
}

interface ColumnChartProps {
  readonly columns: readonly ChartColumn[];
  readonly words: {
    readonly late: string;
    readonly rest: string;
    readonly summary: string;
    readonly caption: string;
    readonly name: string;
  };
}

const HEIGHT = 176;
const BOTTOM = 30;
/** Per cent of the width; the rest names the lines. */
const PLOT = 94;

/** How many in each hour, split in two: solid for what is late or missing, outlined for the rest. */
export function ColumnChart({ columns, words }: ColumnChartProps): ReactNode {
  const top = Math.max(2, ...columns.map((column) => column.late + column.rest));
  const y = scaleLinear([0, top], [HEIGHT - BOTTOM, 8]);
  const pitch = PLOT / Math.max(1, columns.length);
  const base = y(0);
  const at = (percent: number): string => `${percent.toFixed(2)}%`;
  return (
    <figure>
      <svg width="100%" height={HEIGHT} fill="none" aria-hidden="true" focusable="false" className="block">
        {y
          .ticks(3)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line
                x1={0}
                x2={at(PLOT)}
                y1={y(tick)}
                y2={y(tick)}
                className={tick === 0 ? "stroke-ink" : "stroke-line"}
              />
              {tick === 0 ? null : (
                <text x="100%" y={y(tick)} dy="0.35em" textAnchor="end" className="fill-ink2 chart-label">
                  {tick}
                </text>
              )}
            </g>
          ))}
        {columns.map((column, index) => {
          const x = at((index + 0.12) * pitch);
          const width = at(pitch * 0.76);
          const split = y(column.late);
          const top = y(column.late + column.rest);
          return (
            <g key={column.key}>
              <rect x={x} width={width} y={split} height={base - split} className="fill-alarm" />
              {column.rest === 0 ? null : (
                <rect
                  x={x}
                  width={width}
                  y={top}
                  height={split - top}
                  className="stroke-accent"
                  strokeWidth={1.5}
                />
              )}
              {column.named === true ? (
                <text
                  // The last one ends with its column, or it would run out of the picture.
                  {...(index === columns.length - 1
                    ? { x: at((index + 0.88) * pitch), textAnchor: "end" as const }
                    : { x })}
                  y={HEIGHT - 8}
                  className="fill-ink2 chart-label"
                >
                  {column.label}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <figcaption className="flex flex-wrap gap-4">
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3 bg-alarm" />
          {words.late}
        </span>
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-3 border-2 border-accent" />
          {words.rest}
        </span>
      </figcaption>
      <DataTable summary={words.summary}>
        <Table
          caption={words.caption}
          rows={columns}
          rowKey={(column) => column.key}
          rowHeader="name"
          columns={[
            { key: "name", head: words.name, cell: (column) => column.label },
            { key: "late", head: words.late, cell: (column) => column.late, align: "right" },
            { key: "rest", head: words.rest, cell: (column) => column.rest, align: "right" },
          ]}
        />
      </DataTable>
    </figure>
  );
}
