// Runs measurements one after the other, prints the table, keeps what was measured, and says whether every "must" holds.
import { parseArgs } from "node:util";
import { figureOf, holds } from "@/tests/figures/figure";
import type { Figure, Measure, Measured, Size } from "@/tests/figures/figure";
import { keepCounts } from "@/tests/figures/keep-counts";
import { keepFigures } from "@/tests/figures/keep-figures";
import { measuredCommit } from "@/tests/figures/measured-commit";
import { printFigures } from "@/tests/figures/print-figures";
import { undoRunning } from "@/tests/figures/undo";
import { verdictOf } from "@/tests/figures/verdict";

const UNCLAIMED = 3;

export interface Suite {
  /** "bench" or "chaos": the npm script, and the file in docs/figures. */
  readonly name: string;
  /** By figure id; loaded only when asked for. */
  readonly measures: Readonly<Record<string, () => Promise<{ readonly measure: Measure }>>>;
  /** The ids that the short form runs. */
  readonly short: readonly string[];
  /**
   * How often a missed figure of the short form is measured again. A busy machine only makes a ratio worse, so one run
   * within the limit shows that the product holds it; what counts faults is never asked twice.
   */
  readonly again?: number;
  /** Ends what measurements share, when all are done or the run is interrupted. What each started is undone before. */
  readonly end?: () => Promise<void>;
}

/** What to run, or null after saying on standard error what was wrong with the arguments. */
function readArguments(
  suite: Suite,
  say: (line: string) => void,
): { ids: readonly string[]; size: Size } | null {
  const { values, positionals } = parseArgs({
    options: { short: { type: "boolean" }, large: { type: "boolean" } },
    allowPositionals: true,
  });
  const size = values.short === true ? "short" : values.large === true ? "large" : "normal";
  const unknown = positionals.filter((id) => !(id in suite.measures));
  if (unknown.length > 0) {
    say(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(suite.measures).join(", ")}`);
    return null;
  }
  if (positionals.length > 0) return { ids: positionals, size };
  return { ids: size === "short" ? suite.short : Object.keys(suite.measures), size };
}

/**
 * Ends what was started when the run is interrupted, and then the process. Answers a wait that never ends once that has
 * begun: what a measurement says whose processes are being taken away is no figure, and the next one is not begun.
 */
function heedInterruption(suite: Suite, say: (line: string) => void): () => Promise<void> {
  let interrupted = false;
  const interrupt = () => {
    if (interrupted) return;
    interrupted = true;
    say("interrupted: what was started is being ended");
    void undoRunning()
      .then(() => suite.end?.())
      .finally(() => process.exit(130));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, interrupt);
  return () => (interrupted ? new Promise<void>(() => undefined) : Promise.resolve());
}

/**
 * Exits with 1 when a "must" is missed or a measurement fails, and with 3 when none is but less than the full size was
 * run, so that nothing is claimed by accident. A short run is judged by its bounds at its own size.
 */
export async function runFigures(suite: Suite): Promise<void> {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const asked = readArguments(suite, say);
  if (asked === null) process.exit(2);
  const { ids, size } = asked;
  const unlessInterrupted = heedInterruption(suite, say);
  const commit = measuredCommit(process.cwd());
  const figures: Figure[] = [];
  const all: Measured[] = [];
  let broken = 0;
  for (const id of ids) {
    const load = suite.measures[id];
    if (load === undefined) throw new Error(`${id} has no measurement.`);
    say(`${id} …`);
    const started = performance.now();
    try {
      const { measure } = await load();
      let found = await measure({ size, say });
      await unlessInterrupted();
      const again = size === "short" ? (suite.again ?? 0) : 0;
      for (let left = again; left > 0 && !found.every(holds); left -= 1) {
        say(`${id} missed at ${found.map(({ value }) => value.toFixed(2)).join(", ")}; once more`);
        found = await measure({ size, say });
        await unlessInterrupted();
      }
      const command = `npm run ${suite.name} -- ${id}${size === "normal" ? "" : ` --${size}`}`;
      const done = found.map((measured) => figureOf(measured, { command, commit, at: new Date() }));
      all.push(...found);
      figures.push(...done);
      // Stored after each one: a run of an hour that is interrupted has not run for nothing.
      if (size !== "short") await keepFigures(suite.name, done);
    } catch (error) {
      await unlessInterrupted();
      broken += 1;
      say(`${id} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    say(`${id} took ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  await suite.end?.();
  printFigures(figures);
  const verdicts = figures.map((one) => verdictOf(one, "must"));
  const missed =
    size === "short"
      ? all.filter((one) => !holds(one)).length
      : verdicts.filter((verdict) => verdict === "missed").length;
  const unclaimed =
    size === "short" ? 0 : verdicts.filter((verdict) => verdict === "within" || verdict === "open").length;
  if (size === "short")
    await keepCounts(`${suite.name}-short`, { passed: all.length - missed, failed: missed + broken });
  if (unclaimed > 0)
    say(
      `${String(unclaimed)} of them within their limits, but at less than the full size or not by all of their interval: nothing is claimed; see --large`,
    );
  process.exit(missed + broken > 0 ? 1 : unclaimed > 0 ? UNCLAIMED : 0);
}
