// Geometry of the ring and the glyph: angles in degrees, clockwise from the top.

export interface Point {
  readonly x: number;
  readonly y: number;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function polar(centre: number, radius: number, degrees: number): Point {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return { x: round(centre + radius * Math.cos(angle)), y: round(centre + radius * Math.sin(angle)) };
}

/** An arc as a path; under a full turn. */
export function arcPath(centre: number, radius: number, from: number, to: number): string {
  const start = polar(centre, radius, from);
  const end = polar(centre, radius, to);
  const large = to - from > 180 ? 1 : 0;
  const r = String(radius);
  return `M${String(start.x)} ${String(start.y)}A${r} ${r} 0 ${String(large)} 1 ${String(end.x)} ${String(end.y)}`;
}

/** A radial stroke as a piece of path. */
export function spoke(centre: number, inner: number, outer: number, degrees: number): string {
  const from = polar(centre, inner, degrees);
  const to = polar(centre, outer, degrees);
  return `M${String(from.x)} ${String(from.y)}L${String(to.x)} ${String(to.y)}`;
}
