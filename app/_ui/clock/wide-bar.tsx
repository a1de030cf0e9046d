import type { ReactNode } from "react";
import { overdueTicks, remainingTicks, tickCount, tickOfHour, type DrawnClock } from "./drawn-clock";

/** The gap between days, in ticks: about 12 px on the full width. */
const DAY_GAP = 0.75;
const OVERDUE_LIMIT = 26;
const TOP = 6;

interface WideBarProps {
  readonly face: DrawnClock;
  /** Draws the last hours as urgent while the rest still runs: the explaining scale of the home page. */
  readonly alarmLast?: number;
}

interface Piece {
  readonly tick: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly className: string;
}

function piecesOf(face: DrawnClock, alarmLast: number): readonly Piece[] {
  const count = tickCount(face);
  const first = count - remainingTicks(face);
  const pieces: Piece[] = [];
  for (let tick = 0; tick < count; tick += 1) {
    const alarm = face.state === "urgent" || tick >= count - alarmLast;
    const className = alarm ? "fill-alarm" : "fill-accent";
    if (tick < first) pieces.push({ tick, width: 0.22, y: 17, height: 7, className: "fill-tick" });
    else if (face.state === "held") pieces.push({ tick, width: 0.4, y: 9, height: 15, className });
    else if (face.state === "paused") pieces.push(...halves({ tick, width: 0.4, className }));
    else pieces.push({ tick, width: 0.4, y: 0, height: 24, className });
  }
  return pieces;
}

function halves(piece: Omit<Piece, "y" | "height">): readonly Piece[] {
  return [
    { ...piece, y: 0, height: 9 },
    { ...piece, y: 15, height: 9 },
  ];
}

/** The bar across a complaint's head. It takes the width it is given; the dot keeps its shape. */
export function WideBar({ face, alarmLast = 0 }: WideBarProps): ReactNode {
  const count = tickCount(face);
  const over = overdueTicks(face, OVERDUE_LIMIT);
  const at = (tick: number): number => tick + Math.floor(tick / 24) * DAY_GAP;
  const end = at(count - 1) + 0.4;
  const overStart = end + 1.4;
  const total = over === 0 ? end : overStart + over;
  const percent = (units: number): string => `${((units / total) * 100).toFixed(3)}%`;
  const first = count - remainingTicks(face);
  const overPieces = Array.from({ length: over }, (_, tick) =>
    face.state === "closed_overdue"
      ? halves({ tick, width: 0.4, className: "fill-alarm" })
      : [{ tick, width: 0.4, y: 0, height: 24, className: "fill-alarm" }],
  ).flat();
  const rect = (piece: Piece, x: number): ReactNode => (
    <rect
      key={`${String(x)} ${String(piece.y)}`}
      x={percent(x)}
      y={piece.y + TOP}
      width={percent(piece.width)}
      height={piece.height}
      className={piece.className}
    />
  );
  return (
    <svg
      width="100%"
      height={24 + TOP}
      aria-hidden="true"
      focusable="false"
      className="block overflow-visible"
    >
      {piecesOf(face, alarmLast).map((piece) => rect(piece, at(piece.tick)))}
      {face.state === "held" ? (
        <rect
          x={percent(at(first))}
          y={TOP}
          width={percent(end - at(first))}
          height={2.5}
          className="fill-accent"
        />
      ) : null}
      {over === 0 ? null : (
        <rect x={percent(end + 0.6)} y={0} width={2} height={24 + TOP} className="fill-ink" />
      )}
      {overPieces.map((piece) => rect(piece, overStart + piece.tick))}
      {face.state === "closed" && face.closedAtHour !== undefined ? (
        <rect
          x={percent(at(tickOfHour(face.closedAtHour, face)))}
          y={0}
          width={5}
          height={24 + TOP}
          className="fill-accent"
        />
      ) : null}
      {face.conversation === undefined ? null : (
        <circle
          cx={percent(at(face.conversation.atHour))}
          cy={8 + TOP}
          r={face.conversation.confirmed ? 6 : 4.9}
          className={face.conversation.confirmed ? "fill-ink" : "fill-bg stroke-ink"}
          strokeWidth={face.conversation.confirmed ? 0 : 2.2}
        />
      )}
    </svg>
  );
}
