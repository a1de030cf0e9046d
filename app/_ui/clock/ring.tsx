import type { ReactNode } from "react";
import { classes } from "../classes";
import { isAlarm, type ClockFace, type ClockWords, type LiveClock } from "./clock-face";
import { ClockValue } from "./clock-value";
import { RingDrawing } from "./ring-drawing";

interface RingProps {
  readonly face: ClockFace;
  readonly words: ClockWords;
  readonly live?: LiveClock | undefined;
  /** Small rings stand in overviews: no hour labels, no deadline. */
  readonly small?: boolean;
}

/** The big clock: the drawing is for the eye, the sentence inside it is for everybody. */
export function Ring({ face, words, live, small = false }: RingProps): ReactNode {
  const late = isAlarm(face.state) && face.state !== "closed_overdue";
  return (
    <div className={classes("clock-ring", small && "clock-ring-small")}>
      <RingDrawing face={face} labels={!small} />
      <p className="clock-words" role={live === undefined ? undefined : "timer"}>
        <span className="clock-lead">{words.lead}</span>
        <span className={classes("clock-value", late ? "text-alarm" : "text-ink")}>
          <ClockValue value={words.value} live={live} />
        </span>
        {small || words.deadline === "" ? null : <span className="clock-lead">{words.deadline}</span>}
      </p>
    </div>
  );
}
