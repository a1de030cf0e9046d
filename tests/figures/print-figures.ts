// The table on the terminal: what must be, what the best would be, what was measured.
import type { Figure } from "@/tests/figures/figure";

/** A figure of trust has no top class; a run of less than the full size claims nothing. */
function verdict(met: boolean | null, full: boolean): string {
  return met === null ? "" : met ? "met" : full ? "MISSED" : "not claimed";
}

function lines(one: Figure): string {
  const range = one.min === undefined ? "" : ` (${String(one.min)} to ${String(one.max)})`;
  const must = `must ${one.must} ${verdict(one.must_met, one.full)}`;
  const top = one.top === null ? "" : `top ${one.top} ${verdict(one.top_met, one.full)}`;
  const measured = `${String(one.value)} ${one.unit}${range}`;
  return `${one.id.padEnd(4)} ${one.name}${one.note === undefined ? "" : `: ${one.note}`}\n     ${measured.padEnd(44)} ${must.padEnd(28)} ${top}\n`;
}

export function printFigures(figures: readonly Figure[]): void {
  process.stdout.write(figures.map(lines).join(""));
}
