import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { DataTable } from "./data-table";
import { Table } from "./table";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly value: number;
  /** "412 人" */
  readonly valueLabel: string;
}

interface BarChartProps {
  readonly bars: readonly Bar[];
  /** A threshold as a labelled line across all bars. */
  readonly threshold?: { readonly at: number; readonly label: ReactNode } | undefined;
  /** The end of the scale, where several charts must compare; the largest value otherwise. */
  readonly max?: number;
  readonly table: {
    readonly summary: string;
    readonly caption: string;
    readonly name: string;
    readonly value: string;
  };
}

/** The line itself: across the bars, and once beside its name. */
function ThresholdLine({ x }: { readonly x: string }): ReactNode {
  return (
    <line x1={x} x2={x} y1="0%" y2="100%" className="stroke-ink" strokeWidth={2} strokeDasharray="3 3" />
  );
}

/** Bars side by side with their words: the list is readable without the drawing, and a table is under it. */
export function BarChart({ bars, threshold, max, table }: BarChartProps): ReactNode {
  const largest = Math.max(1, max ?? 0, threshold?.at ?? 0, ...bars.map((bar) => bar.value));
  const scale = scaleLinear([0, largest], [0, 100]);
  const at = (value: number): string => `${scale(value).toFixed(2)}%`;
  return (
    <figure>
      {threshold === undefined ? null : (
        <figcaption className="mb-2 text-sm text-ink2">
          <svg width="2" height="14" aria-hidden="true" focusable="false" className="mr-1.5 inline-block">
            <ThresholdLine x="1" />
          </svg>
          {threshold.label}
        </figcaption>
      )}
      <ul>
        {bars.map((bar) => (
          <li
            key={bar.key}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 md:grid-cols-[minmax(0,11rem)_minmax(0,1fr)_5rem] elder:md:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span className="py-1 text-sm">
              {bar.label}
              {bar.detail === undefined ? null : (
                <span className="block text-xs text-ink3">{bar.detail}</span>
              )}
            </span>
            <span className="relative order-last col-span-2 block min-h-7 self-stretch md:order-none md:col-span-1 md:min-h-9 elder:md:order-last elder:md:col-span-2">
              <svg
                width="100%"
                height="100%"
                aria-hidden="true"
                focusable="false"
                className="absolute inset-0 overflow-visible"
              >
                <rect
                  x="0"
                  y="50%"
                  transform="translate(0 -7)"
                  height="14"
                  width={at(bar.value)}
                  className="fill-accent"
                />
                {threshold === undefined ? null : <ThresholdLine x={at(threshold.at)} />}
              </svg>
            </span>
            <span className="text-right text-sm font-bold nowrap">{bar.valueLabel}</span>
          </li>
        ))}
      </ul>
      <DataTable summary={table.summary}>
        <Table
          caption={table.caption}
          rows={bars}
          rowKey={(bar) => bar.key}
          rowHeader="name"
          columns={[
            { key: "name", head: table.name, cell: (bar) => bar.label },
            { key: "value", head: table.value, cell: (bar) => bar.valueLabel, align: "right" },
          ]}
        />
      </DataTable>
    </figure>
  );
}
