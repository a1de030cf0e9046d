import type { ReactNode } from "react";
import { IntervalBar, type RateFigures } from "./interval-bar";

interface RateRowProps {
  readonly name: ReactNode;
  /** "303 件中 141 件，41.0%–52.2%", or "共 9 件" when the sample is small. */
  readonly sample: ReactNode;
  /** "46.5%". */
  readonly value?: string;
  readonly figures?: RateFigures;
  /** Instead of value and bar when the sample is under 10. */
  readonly tooSmall?: ReactNode;
}

const GRID =
  "grid items-center gap-x-5 gap-y-1 md:grid-cols-[minmax(0,1.05fr)_6.5rem_minmax(0,1fr)] elder:md:grid-cols-1";

/** Names the columns, and says where the bars begin and end. */
export function RateHead({
  measure,
  rate,
}: {
  readonly measure: ReactNode;
  readonly rate: ReactNode;
}): ReactNode {
  return (
    <div aria-hidden="true" className={`${GRID} border-b border-line py-2 text-xs text-ink3`}>
      <p className="hidden md:block elder:hidden">{measure}</p>
      <p className="hidden md:block elder:hidden">{rate}</p>
      <p className="flex justify-between">
        <span>0</span>
        <span>50%</span>
        <span>100%</span>
      </p>
    </div>
  );
}

/** A rate never stands alone: how many of how many, its interval, all platforms, the target. */
export function RateRow({ name, sample, value, figures, tooSmall }: RateRowProps): ReactNode {
  return (
    <div className={`${GRID} border-b border-line py-3`}>
      <div className={tooSmall === undefined ? "" : "text-ink3"}>
        <p className={tooSmall === undefined ? "font-bold" : ""}>{name}</p>
        <p className="text-xs text-ink3">{sample}</p>
      </div>
      {tooSmall !== undefined || figures === undefined ? (
        <p className="text-sm text-ink3 md:col-span-2 elder:md:col-span-1">{tooSmall}</p>
      ) : (
        <>
          <p className="text-xl font-bold">{value}</p>
          <IntervalBar {...figures} />
        </>
      )}
    </div>
  );
}
