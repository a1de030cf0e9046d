import type { ReactNode } from "react";
import { classes } from "./classes";

export interface Moment {
  readonly key: string;
  readonly head: ReactNode;
  readonly text: ReactNode;
  /** The moment after which it is late. */
  readonly alarm?: boolean;
}

/** What happens by when, down one line; the last part of the line is the alarm. */
export function MomentList({ moments }: { readonly moments: readonly Moment[] }): ReactNode {
  return (
    <ol>
      {moments.map((moment) => (
        <li
          key={moment.key}
          className={classes(
            "border-l-2 pb-4 pl-4 last:pb-0",
            moment.alarm === true ? "border-alarm" : "border-ink",
          )}
        >
          <p className={classes("font-bold", moment.alarm === true && "text-alarm")}>{moment.head}</p>
          <p className="text-ink2">{moment.text}</p>
        </li>
      ))}
    </ol>
  );
}
