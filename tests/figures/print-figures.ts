// The table on the terminal: what must be, what the best would be, what was measured.
import type { Figure } from "@/tests/figures/figure";
import { verdictOf } from "@/tests/figures/verdict";
import type { Verdict } from "@/tests/figures/verdict";

const WORDS = {
  met: "met",
  open: "within, but not all of its interval",
  within: "within, not the full size",
  old: "not measured since",
  missed: "MISSED",
} as const satisfies Record<Verdict, string>;

function words(one: Figure, column: "must" | "top"): string {
  const verdict = verdictOf(one, column);
  return verdict === null ? "" : `${column} ${one[column] ?? ""} ${WORDS[verdict]}`;
}

function lines(one: Figure): string {
  const range = one.min === undefined ? "" : ` (${String(one.min)} to ${String(one.max)})`;
  const measured = `${String(one.value)} ${one.unit}${range}`;
  return `${one.id.padEnd(4)} ${one.name}${one.note === undefined ? "" : `: ${one.note}`}\n     ${measured.padEnd(44)} ${words(one, "must").padEnd(38)} ${words(one, "top")}\n`;
}

export function printFigures(figures: readonly Figure[]): void {
  process.stdout.write(figures.map(lines).join(""));
}
