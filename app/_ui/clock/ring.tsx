import type { ReactNode } from "react";
import { classes } from "../classes";
import { isAlarm, type DrawnClock, type ClockWords } from "./drawn-clock";
import { RingDrawing } from "./ring-drawing";
import { unbroken } from "./unbroken";

interface RingProps {
  readonly face: DrawnClock;
  readonly words: ClockWords;
  /** The ticking value, in place of the fixed one: a page without it needs no script. */
  readonly ticking?: ReactNode;
  /** Small rings stand in overviews: no hour labels, no deadline. */
  readonly small?: boolean;
}

/** The big clock: the drawing is for the eye, the sentence inside it is for everybody. */
export function Ring({ face, words, ticking, small = false }: RingProps): ReactNode {
  const late = isAlarm(face.state) && face.state !== "closed_overdue";
  return (
    <div className={classes("clock-ring", small && "clock-ring-small")}>
      <RingDrawing face={face} labels={!small} />
      <p className="clock-words" role={ticking === undefined ? undefined : "timer"}>
        <span className="clock-lead">{words.lead}</span>
        <span className={classes("clock-value", late ? "text-alarm" : "text-ink")}>
          {ticking ?? unbroken(words.value)}
        </span>
        {small || words.deadline === "" ? null : <span className="clock-lead">{words.deadline}</span>}
      </p>
    </div>
  );
}
