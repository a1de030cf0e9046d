// docs/figures/README.md: the figures for a reader, with small charts and the commands that made them.
import { words } from "@/tests/figures/bound";
import { CATALOGUE } from "@/tests/figures/catalogue";
import type { Entry } from "@/tests/figures/entry";
import type { Figure } from "@/tests/figures/figure";
import type { StoredFigures, StoredFigure } from "@/tests/figures/stored-figures";
import { notMeasuredSince, verdictOf } from "@/tests/figures/verdict";
import type { Verdict } from "@/tests/figures/verdict";

const WIDTH = 28;

const MARKS = { met: " ✓", open: " ?", within: " (✓)", old: " –", missed: " ✗" } as const satisfies Record<
  Verdict,
  string
>;

function mark(one: Figure, column: "must" | "top"): string {
  const verdict = verdictOf(one, column);
  return verdict === null ? "" : MARKS[verdict];
}

/** 14,600 and 0.576: value and range alike. */
const written = (n: number): string => n.toLocaleString("en");
const escape = (text: string): string => text.replaceAll("|", "\\|");

/** The day, and the commit that was measured. */
function measuredOn({ measured_at, commit }: Figure): string {
  return `${measured_at.slice(0, 10)} at ${commit}`;
}

function row(one: StoredFigure): string {
  const since = notMeasuredSince(one);
  const old = since === null ? undefined : `not measured since ${since.day}: ${since.what}`;
  const notes = [one.note, one.machine, old].filter((text) => text !== undefined).join("; ");
  const range =
    one.min === undefined || one.max === undefined ? "" : ` (${written(one.min)}–${written(one.max)})`;
  const limit = (column: "must" | "top") =>
    one[column] === null ? "" : `${one[column]}${mark(one, column)}`;
  const measured = `**${written(one.value)}** ${one.unit}${range}`;
  const cells = [one.id, escape(one.name), limit("must"), limit("top"), measured, escape(notes)];
  return `| ${[...cells, measuredOn(one), `\`${one.command}\``].join(" | ")} |`;
}

/** A figure that must be held and was never measured as it is stated now. */
function owed({ id, name, must, top }: Entry): string {
  const [least, best] = [must, top].map((bound) => (bound === null ? "" : words(bound)));
  return `| ${id} | ${escape(name)} | ${least ?? ""} | ${best ?? ""} | not measured yet |  |  |  |`;
}

/** In the order of the catalogue, and with what is owed in its place. `isOurs`: by id. */
function table(figures: readonly StoredFigure[], isOurs: (id: string) => boolean): string {
  const head =
    "| id | figure | must | top class | measured (interval) | of what | measured on | command |\n|---|---|---|---|---|---|---|---|";
  const rows = Object.values<Entry>(CATALOGUE)
    .filter(({ id }) => isOurs(id))
    .map((entry) => {
      const one = figures.find(({ name }) => name === entry.name);
      return one === undefined ? owed(entry) : row(one);
    });
  return [head, ...rows].join("\n");
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

function section(title: string, stored: StoredFigures | null, isOurs: (id: string) => boolean): string {
  const { machine, figures } = stored ?? { machine: null, figures: [] };
  const charts = figures.filter((one) => (one.series?.length ?? 0) > 1).map(chart);
  const where = machine === null ? [] : [`Machine: ${machine}.`];
  return [`## ${title}`, ...where, table(figures, isOurs), ...charts].join("\n\n");
}

interface Suites {
  readonly bench: StoredFigures | null;
  readonly chaos: StoredFigures | null;
  readonly mutation: StoredFigures | null;
}

export function figuresPage({ bench, chaos, mutation }: Suites): string {
  const intro = [
    "# The figures Jietong holds",
    "Speed is, wherever it can be, a ratio within one run: both sides are measured in rotated rounds on the same machine, and the value is the ratio of their medians. Times, rates and scores are this machine's. A figure of trust counts what went wrong, so 0 is right.",
    "✓: all of the interval (the lowest to the highest round, or 95 %) is within the limit, at the full size; what was counted to the last one needs no interval. ?: the value is within the limit, but its interval reaches over it, or is not known, which claims nothing. (✓): within it at less than the full size, which claims nothing. –: measured before the figure was told as it is told now. ✗: missed. Each figure stands with the day and the commit that was measured: code that came later was not, and changes that were not committed are said to be there.",
    "Made by `npm run bench`, `npm run chaos` and `npm run mutation`; what is missed, why, and what comes next stands in [shortfalls.md](shortfalls.md).",
  ];
  const isMutation = (id: string) => id === "R26";
  const sections = [
    section("Speed", bench, (id) => id.startsWith("P")),
    section("Trust", chaos, (id) => id.startsWith("R") && !isMutation(id)),
    section("Tests that notice", mutation, isMutation),
  ];
  return `${[...intro, ...sections].join("\n\n")}\n`;
}
