// How many tests ran, read from the reports the runners write.
import { readFile, rm } from "node:fs/promises";
import { z } from "zod";

export const RESULTS = "tests/.results";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

async function readReport(name: string): Promise<unknown> {
  return readFile(`${RESULTS}/${name}.json`, "utf8").then(
    (text): unknown => JSON.parse(text),
    () => null,
  );
}

/** Counts of one report. A report that is missing or unreadable counts as one failure: its tests never ran. */
export async function countReport(name: string): Promise<Counts> {
  const report = await readReport(name);
  const vitest = vitestReport.safeParse(report);
  if (vitest.success) {
    const { numPassedTests, numFailedTests, success } = vitest.data;
    // A file that fails to load has no tests in it, and is a failure all the same.
    return { passed: numPassedTests, failed: success ? numFailedTests : Math.max(1, numFailedTests) };
  }
  const playwright = playwrightReport.safeParse(report);
  if (playwright.success) {
    const { expected, unexpected, flaky } = playwright.data.stats;
    return { passed: expected + flaky, failed: unexpected };
  }
  return { passed: 0, failed: 1 };
}

export async function forgetReport(name: string): Promise<void> {
  await rm(`${RESULTS}/${name}.json`, { force: true });
}

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
