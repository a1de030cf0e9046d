// docs/figures/README.md: the figures for a reader, with small charts and the commands that made them.
import type { Figure } from "@/tests/figures/figure";
import type { Kept, KeptFigure } from "@/tests/figures/keep-figures";
import { verdictOf } from "@/tests/figures/verdict";
import type { Verdict } from "@/tests/figures/verdict";

const WIDTH = 28;

const MARKS = { met: " ✓", within: " (✓)", missed: " ✗" } as const satisfies Record<Verdict, string>;

function mark(one: Figure, column: "must" | "top"): string {
  const verdict = verdictOf(one, column);
  return verdict === null ? "" : MARKS[verdict];
}

/** 14,600 and 0.576: value and range alike. */
const written = (n: number): string => n.toLocaleString("en");
const escape = (text: string): string => text.replaceAll("|", "\\|");

function row(one: KeptFigure): string {
  const notes = [one.note, one.machine].filter((text) => text !== undefined).join("; ");
  const range =
    one.min === undefined || one.max === undefined ? "" : ` (${written(one.min)}–${written(one.max)})`;
  const top = one.top === null ? "" : `${one.top}${mark(one, "top")}`;
  const measured = `**${written(one.value)}** ${one.unit}${range}`;
  return `| ${one.id} | ${escape(one.name)} | ${one.must}${mark(one, "must")} | ${top} | ${measured} | ${escape(notes)} | \`${one.command}\` |`;
}

function table(figures: readonly KeptFigure[]): string {
  const head =
    "| id | figure | must | top class | measured (lowest–highest) | of what | command |\n|---|---|---|---|---|---|---|";
  return [head, ...figures.map(row)].join("\n");
}

/** Bars of letters: they read in any viewer, in print, and in a diff. */
function chart(one: Figure): string {
  const series = one.series ?? [];
  const most = Math.max(...series.map((bar) => bar.value), Number.MIN_VALUE);
  const wide = Math.max(...series.map((bar) => bar.label.length));
  const bars = series.map((bar) => {
    const length = Math.max(1, Math.round((bar.value / most) * WIDTH));
    return `${bar.label.padEnd(wide)}  ${"█".repeat(length).padEnd(WIDTH)}  ${bar.value.toLocaleString("en")} ${bar.unit}`;
  });
  return `**${one.id}** ${one.name}\n\n\`\`\`text\n${bars.join("\n")}\n\`\`\``;
}

function section(title: string, kept: Kept | null): string {
  if (kept === null) return "";
  const charts = kept.figures.filter((one) => (one.series?.length ?? 0) > 1).map(chart);
  return [`## ${title}`, `Machine: ${kept.machine}.`, table(kept.figures), ...charts].join("\n\n");
}

interface Suites {
  readonly bench: Kept | null;
  readonly chaos: Kept | null;
  readonly mutation: Kept | null;
}

export function figuresPage({ bench, chaos, mutation }: Suites): string {
  const intro = [
    "# The figures Jietong holds",
    "Speed is, wherever it can be, a ratio within one run: both sides are measured in rotated rounds on the same machine, and the value is the ratio of their medians. Times, rates and scores are this machine's. A figure of trust counts what went wrong, so 0 is right. ✓: the limit is met at the full size. (✓): within the limit, but at less than the full size, which claims nothing. ✗: missed. Made by `npm run bench`, `npm run chaos` and `npm run mutation`; what is missed, why, and what comes next stands in [shortfalls.md](shortfalls.md).",
  ];
  const sections = [section("Speed", bench), section("Trust", chaos), section("Tests that notice", mutation)];
  return `${[...intro, ...sections].filter((part) => part !== "").join("\n\n")}\n`;
}
