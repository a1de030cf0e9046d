import type { ReactNode } from "react";
import { isAlarm, overdueTicks, remainingTicks, tickCount, tickOfHour, type DrawnClock } from "./drawn-clock";
import { polar, spoke } from "./polar";

const CENTRE = 150;
const DAY = 24;

interface RingDrawingProps {
  readonly face: DrawnClock;
  /** Hours named around the ring; small rings leave the words out. */
  readonly labels: boolean;
}

/** The ring in a 300 box: one spoke an hour, five degrees each when there are 72. */
export function RingDrawing({ face, labels }: RingDrawingProps): ReactNode {
  const count = tickCount(face);
  const step = 360 / count;
  const left = remainingTicks(face);
  const over = overdueTicks(face, count);
  const alarm = isAlarm(face.state);
  const thick = Math.min(6.5, (4.6 * 72) / count);
  const colour = alarm ? "stroke-alarm" : "stroke-accent";
  const middle = (tick: number): number => (tick + 0.5) * step;
  const spokes = (from: number, to: number, inner: number, outer: number): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) =>
      spoke(CENTRE, inner, outer, middle(from + index)),
    ).join("");
  const dotTick = face.conversation === undefined ? null : Math.floor(face.conversation.atHour);
  const elapsed = Array.from({ length: count - left }, (_, tick) => tick)
    .filter((tick) => tick !== dotTick)
    .map((tick) => spoke(CENTRE, 107, 114, middle(tick)))
    .join("");
  const first = count - left;
  const marks = [
    ...Array.from({ length: Math.ceil(count / DAY) - 1 }, (_, day) => (day + 1) * DAY),
    count,
  ].filter((hour, index, all) => index === all.length - 1 || count - hour >= 5);
  return (
    <svg viewBox="0 0 300 300" fill="none" aria-hidden="true" focusable="false" className="block size-full">
      <path d={elapsed} className="stroke-tick" strokeWidth={2} />
      {face.state === "paused" ? (
        <path
          d={spokes(first, count, 94, 101) + spokes(first, count, 107, 114)}
          className={colour}
          strokeWidth={thick}
        />
      ) : face.state === "held" ? (
        <Outlined ticks={Array.from({ length: left }, (_, index) => middle(first + index))} width={thick} />
      ) : (
        <path d={spokes(first, count, 94, 114)} className={colour} strokeWidth={thick} />
      )}
      {face.state === "closed_overdue" ? (
        <path
          d={spokes(0, over, 119, 123.5) + spokes(0, over, 127, 131.5)}
          className="stroke-alarm"
          strokeWidth={thick}
        />
      ) : (
        <path d={spokes(0, over, 119, 131)} className="stroke-alarm" strokeWidth={thick} />
      )}
      {face.state === "closed" && face.closedAtHour !== undefined ? (
        <path
          d={spoke(CENTRE, 90, 118, middle(tickOfHour(face.closedAtHour, face)))}
          className="stroke-accent"
          strokeWidth={5}
        />
      ) : null}
      {marks.map((hour) => (
        <DayMark
          key={hour}
          hour={hour}
          degrees={hour * step}
          over={over > 0 ? (hour === count ? "end" : hour < over ? "covered" : "beside") : "none"}
          labels={labels}
        />
      ))}
      {face.conversation === undefined ? null : (
        <DotOnRing degrees={face.conversation.atHour * step} confirmed={face.conversation.confirmed} />
      )}
    </svg>
  );
}

function Outlined({
  ticks,
  width,
}: {
  readonly ticks: readonly number[];
  readonly width: number;
}): ReactNode {
  return ticks.map((degrees) => (
    <rect
      key={degrees}
      x={CENTRE - width / 2 + 0.6}
      y={CENTRE - 113.4}
      width={width - 1.2}
      height={18.8}
      transform={`rotate(${degrees.toFixed(2)} ${String(CENTRE)} ${String(CENTRE)})`}
      className="stroke-accent"
      strokeWidth={1.2}
    />
  ));
}

interface DayMarkProps {
  readonly hour: number;
  readonly degrees: number;
  /** Where overdue ticks are drawn: nowhere, from this mark on, over it, or elsewhere. */
  readonly over: "none" | "end" | "covered" | "beside";
  readonly labels: boolean;
}

/** A short line at the end of each day with its hour; the end itself is a longer line once time has run past it. */
function DayMark({ hour, degrees, over, labels }: DayMarkProps): ReactNode {
  const at = polar(CENTRE, over === "none" ? 139 : 144, degrees);
  return (
    <>
      {over === "covered" ? null : (
        <path
          d={spoke(CENTRE, 118, over === "end" ? 134 : 126, degrees)}
          className="stroke-ink"
          strokeWidth={1.6}
        />
      )}
      {labels ? (
        <text x={at.x} y={at.y} dy="0.36em" textAnchor="middle" className="fill-ink2 clock-label">
          {hour}
        </text>
      ) : null}
    </>
  );
}

function DotOnRing({
  degrees,
  confirmed,
}: {
  readonly degrees: number;
  readonly confirmed: boolean;
}): ReactNode {
  const at = polar(CENTRE, 107, degrees);
  return confirmed ? (
    <circle cx={at.x} cy={at.y} r={7} className="fill-ink" />
  ) : (
    <circle cx={at.x} cy={at.y} r={5.8} className="fill-bg stroke-ink" strokeWidth={2.4} />
  );
}
