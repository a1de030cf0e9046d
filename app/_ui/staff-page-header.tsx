import type { ReactNode } from "react";
import { classes } from "./classes";

interface StaffPageHeaderProps {
  readonly title: ReactNode;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** Facts or buttons at the end of the line. */
  readonly aside?: ReactNode;
  readonly ruled?: boolean;
}

/** The head of a staff page: breadcrumb, the one h1, facts or buttons, and a rule. */
export function StaffPageHeader({
  title,
  above,
  below,
  aside,
  ruled = true,
}: StaffPageHeaderProps): ReactNode {
  return (
    <div
      className={classes(
        "mb-5 flex flex-wrap items-end justify-between gap-x-5 gap-y-2",
        ruled && "border-b border-ink pb-3",
      )}
    >
      <div className="min-w-0">
        {above === undefined ? null : <div className="text-ink2">{above}</div>}
        <h1>{title}</h1>
        {below === undefined ? null : <div className="text-ink2">{below}</div>}
      </div>
      {aside === undefined ? null : (
        <div className="flex flex-wrap items-center gap-2 text-ink2">{aside}</div>
      )}
    </div>
  );
}
