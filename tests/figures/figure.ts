// One measured figure: what a measurement says, and what is written down of it.
import { meets, meetsWholly, words } from "@/tests/figures/bound";
import type { Bound, Range } from "@/tests/figures/bound";
import { CATALOGUE } from "@/tests/figures/catalogue";
import type { FigureKey } from "@/tests/figures/catalogue";
import type { Entry } from "@/tests/figures/entry";

/** How much of the full size a run does. `short` runs in `npm test`; `large` needs a machine with disk and an hour. */
export type Size = "short" | "normal" | "large";

export interface MeasureOptions {
  readonly size: Size;
  /** One line of progress on standard error. */
  readonly say: (line: string) => void;
}

/** What a measurement found. A figure of trust measures what went wrong: its value is a count, and 0 is right. */
export interface Measured {
  readonly key: FigureKey;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  /** Sizes and counts that a reader needs to weigh the value: "100,000 filings, 300 kills". */
  readonly note?: string;
  /** False when less than the figure's full size was run: then nothing is claimed as met. */
  readonly full: boolean;
  /** For the chart: the medians that the value was made from. */
  readonly series?: readonly { readonly label: string; readonly value: number; readonly unit: string }[];
}

export type Measure = (options: MeasureOptions) => Promise<readonly Measured[]>;

/** As it stands in docs/figures/*.json. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly must: string | null;
  readonly must_met: boolean | null;
  readonly top: string | null;
  readonly top_met: boolean | null;
  readonly command: string;
  /** False: less than the full size was run, and nothing is claimed as met. */
  readonly full: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly note?: string;
  readonly series?: Measured["series"];
  /** When it was measured, and on which commit: figures of one page may come from several runs. */
  readonly measured_at: string;
  readonly commit: string;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Rounded, unless that put it on the other side of one of the limits. */
function stated(value: number, { must, top }: Entry): number {
  const isSame = (bound: Bound | null) =>
    bound === null || meets(value, bound) === meets(rounded(value), bound);
  return isSame(must) && isSame(top) ? rounded(value) : value;
}

/** Whether the value stays within its bound, whatever size was run: what a short run is judged by. */
export function holds(measured: Measured): boolean {
  const { must }: Entry = CATALOGUE[measured.key];
  return must === null || meets(measured.value, must);
}

/** Whether a limit is met: at the full size, by all of the interval, or by a value that has none because all was counted. */
export function isMet(one: Range & { readonly full: boolean }, entry: Entry, bound: Bound): boolean {
  return one.full && (entry.counted === true ? meets(one.value, bound) : meetsWholly(one, bound));
}

export function figureOf(measured: Measured, run: { command: string; commit: string; at: Date }): Figure {
  const entry: Entry = CATALOGUE[measured.key];
  const { id, name, unit, must, top } = entry;
  const { min, max, note, series, full } = measured;
  return {
    id,
    name,
    value: stated(measured.value, entry),
    unit,
    must: must === null ? null : words(must),
    must_met: must === null ? null : isMet(measured, entry, must),
    top: top === null ? null : words(top),
    top_met: top === null ? null : isMet(measured, entry, top),
    command: run.command,
    full,
    ...(min === undefined ? {} : { min: stated(min, entry) }),
    ...(max === undefined ? {} : { max: stated(max, entry) }),
    ...(note === undefined ? {} : { note }),
    ...(series === undefined ? {} : { series: series.map((bar) => ({ ...bar, value: rounded(bar.value) })) }),
    measured_at: run.at.toISOString(),
    commit: run.commit,
  };
}
