import type { ReactNode } from "react";
import { classes } from "./classes";

interface QuestionPanelProps {
  /** 24 小时内有几件到期？ */
  readonly question: string;
  readonly headingId: string;
  readonly number: ReactNode;
  /** What the number counts, with its denominator. */
  readonly meaning: ReactNode;
  readonly late?: boolean;
  /** Chart and table. */
  readonly children?: ReactNode;
  /** Table and CSV links. */
  readonly links?: ReactNode;
}

/** One question of a dashboard and its answer: a number, a drawing, and where the figures are. */
export function QuestionPanel({
  question,
  headingId,
  number,
  meaning,
  late = false,
  children,
  links,
}: QuestionPanelProps): ReactNode {
  return (
    <section aria-labelledby={headingId} className="min-w-0">
      <h2 id={headingId} className="text-lg">
        {question}
      </h2>
      <p className="mb-3">
        <b className={classes("mr-2 text-2xl", late && "text-alarm")}>{number}</b>
        <span className="text-ink2">{meaning}</span>
      </p>
      {children}
      {links === undefined ? null : <p className="mt-3 flex flex-wrap gap-4">{links}</p>}
    </section>
  );
}
