// Stryker breaks the files in a copy of the project, one place at a time, and runs the group's tests.
import { rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { GROUPS } from "@/tests/mutation/groups";

export type Mutant = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

type Group = (typeof GROUPS)[keyof typeof GROUPS];

/** The copies lie outside the project, where no other tool looks for sources, and go with the process. */
const COPIES = path.join(os.tmpdir(), `jietong-mutation-${String(process.pid)}`);
process.on("exit", () => rmSync(COPIES, { recursive: true, force: true }));

function stryker(group: Group, mutate: readonly string[], tests: "reaching" | "all"): Promise<Mutant[]> {
  return new Stryker({
    mutate: [...mutate],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: group.tests },
    coverageAnalysis: "perTest",
    ignoreStatic: tests === "reaching",
    concurrency: Math.min(2, os.availableParallelism()),
    timeoutMS: group.patienceMs,
    tempDirName: COPIES,
    cleanTempDir: "always",
    ignorePatterns: ["docs", "tests/.results", "tests/e2e", ".data"],
    reporters: ["progress-append-only"],
  }).runMutationTest();
}

/**
 * Code that runs while a file loads, or before a file's first test, may matter to any test ("static"). Such a mutant
 * meets the tests that reach it by themselves; one that gets past them, or has none, meets all tests. None is left out.
 */
export async function runStryker(group: Group, files: readonly string[]): Promise<readonly Mutant[]> {
  const found = await stryker(group, files, "reaching");
  const left = found.filter((mutant) => mutant.static === true && /^(Ignored|Survived)$/.test(mutant.status));
  if (left.length === 0) return found;
  const again = await stryker(group, left.map(range), "all");
  const verdicts = new Map(again.map((mutant) => [key(mutant), mutant]));
  return found.map((mutant) => (left.includes(mutant) ? (verdicts.get(key(mutant)) ?? mutant) : mutant));
}

/** As Stryker takes it: lines from one, columns from zero. */
function range({ fileName, location: { start, end } }: Mutant): string {
  const from = `${String(start.line)}:${String(start.column - 1)}`;
  return `${path.relative(".", fileName)}:${from}-${String(end.line)}:${String(end.column - 1)}`;
}

function key({ fileName, location, mutatorName, replacement }: Mutant): string {
  return JSON.stringify([fileName, location, mutatorName, replacement]);
}
