// What a run found in one file.
import { readFileSync } from "node:fs";
import type { Mutant } from "@/tests/mutation/run-stryker";

/** A change that no test noticed. */
export interface Survivor {
  readonly line: number;
  /** The line that was changed, or where the change begins. */
  readonly code: string;
  readonly was: string;
  readonly now: string;
}

export interface FileResult {
  readonly commit: string;
  /** A test failed, or the tests no longer ended. */
  readonly noticed: number;
  /** Every test passed, or none reached the place. */
  readonly survivors: readonly Survivor[];
  /** The tests could not even be loaded: neither noticed nor survived, as Stryker counts. */
  readonly unloadable: number;
}

const LONGEST = 70;

/** On one line, and no longer than a reader needs to find it. */
function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 2)} …`;
}

function survivor(lines: readonly string[], { location, replacement }: Mutant): Survivor {
  const { start, end } = location;
  const span = lines.slice(start.line - 1, end.line);
  const last = span.length - 1;
  span[last] = (span[last] ?? "").slice(0, end.column - 1);
  span[0] = (span[0] ?? "").slice(start.column - 1);
  return {
    line: start.line,
    code: (lines[start.line - 1] ?? "").trim(),
    was: short(span.join("\n")),
    now: short(replacement),
  };
}

export function fileResult(file: string, commit: string, mutants: readonly Mutant[]): FileResult {
  const lines = readFileSync(file, "utf8").split("\n");
  const survivors: Survivor[] = [];
  let [noticed, unloadable] = [0, 0];
  for (const mutant of mutants) {
    switch (mutant.status) {
      case "Killed":
      case "Timeout":
        noticed += 1;
        break;
      case "CompileError":
      case "RuntimeError":
        unloadable += 1;
        break;
      // A mutant that a comment or an option excuses has survived all the same.
      case "Ignored":
      case "Survived":
      case "NoCoverage":
      case "Pending":
        survivors.push(survivor(lines, mutant));
    }
  }
  survivors.sort((a, b) => a.line - b.line || a.now.localeCompare(b.now));
  return { commit, noticed, survivors, unloadable };
}
