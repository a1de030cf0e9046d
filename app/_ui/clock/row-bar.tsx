import type { ReactNode } from "react";
import { overdueTicks, remainingTicks, tickCount, tickOfHour, type DrawnClock } from "./drawn-clock";
import { Ticks, type TickRow } from "./ticks";

/** Overdue is drawn to 26 ticks; beyond that only the words grow. */
const OVERDUE_LIMIT = 26;
const DAY_GAP = 4;
const TOP = 4;

interface RowBarProps {
  readonly face: DrawnClock;
  /** Narrow lists: half the pitch. */
  readonly dense?: boolean;
}

/** The bar of a list row, 13 px high. The words stand beside it in the row. */
export function RowBar({ face, dense = false }: RowBarProps): ReactNode {
  const pitch = dense ? 2 : 3;
  const width = dense ? 1 : 2;
  const count = tickCount(face);
  const first = count - remainingTicks(face);
  const over = overdueTicks(face, OVERDUE_LIMIT);
  const x = (tick: number): number => tick * pitch + Math.floor(tick / 24) * DAY_GAP;
  const end = x(count - 1) + width;
  const overAt = (tick: number): number => end + 6 + tick * pitch;
  const total = over === 0 ? end : overAt(over - 1) + width;
  const urgent = face.state === "urgent";
  const colour = urgent ? "stroke-alarm" : "stroke-accent";
  const row = (from: number, to: number, at: (tick: number) => number): TickRow => ({
    xs: Array.from({ length: Math.max(0, to - from) }, (_, index) => at(from + index)),
    pitch,
    width,
  });
  const split = face.state === "paused";
  return (
    <svg
      width={total + 2}
      height={13 + TOP}
      viewBox={`0 ${String(-TOP)} ${String(total + 2)} ${String(13 + TOP)}`}
      aria-hidden="true"
      focusable="false"
      className="inline-block max-w-full shrink-0 align-baseline"
    >
      <Ticks row={row(0, first, x)} y={9} height={4} className="stroke-tick" />
      {face.state === "held" ? (
        <>
          <Ticks row={row(first, count, x)} y={5} height={8} className={colour} />
          <rect
            x={x(first)}
            y={0}
            width={Math.max(0, end - x(first))}
            height={1.5}
            className={urgent ? "fill-alarm" : "fill-accent"}
          />
        </>
      ) : (
        <Ticks row={row(first, count, x)} y={0} height={13} split={split} className={colour} />
      )}
      {over === 0 ? null : <rect x={end + 2.5} y={-TOP} width={1.5} height={13 + TOP} className="fill-ink" />}
      <Ticks
        row={row(0, over, overAt)}
        y={0}
        height={13}
        split={face.state === "closed_overdue"}
        className="stroke-alarm"
      />
      {face.state === "closed" && face.closedAtHour !== undefined ? (
        <rect
          x={x(tickOfHour(face.closedAtHour, face))}
          y={-3}
          width={2.4}
          height={16}
          className="fill-accent"
        />
      ) : null}
      {face.conversation === undefined ? null : (
        <circle
          cx={face.conversation.atHour * pitch + Math.floor(face.conversation.atHour / 24) * DAY_GAP + 1}
          cy={5}
          r={face.conversation.confirmed ? 2.6 : 1.9}
          className={face.conversation.confirmed ? "fill-ink" : "fill-bg stroke-ink"}
          strokeWidth={face.conversation.confirmed ? 0 : 1.3}
        />
      )}
    </svg>
  );
}
