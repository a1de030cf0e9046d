import type { ReactNode } from "react";

interface BigNumberProps {
  readonly value: ReactNode;
  readonly label: ReactNode;
  /** Denominator, interval, period: a number never stands alone. */
  readonly detail: ReactNode;
}

export function BigNumber({ value, label, detail }: BigNumberProps): ReactNode {
  return (
    <div className="grid items-center gap-x-5 border-b border-line py-4 md:grid-cols-[7.5rem_minmax(0,1fr)] elder:md:grid-cols-1">
      <p className="text-3xl font-bold">{value}</p>
      <div>
        <p>{label}</p>
        <p className="text-xs wrap-anywhere break-keep text-ink3">{detail}</p>
      </div>
    </div>
  );
}
