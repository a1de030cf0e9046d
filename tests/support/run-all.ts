// `npm test`: every check and every test, needing nothing started by hand. The last line counts.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { buildWhenNeeded } from "@/lib/entry/build/build-when-needed";
import { CHECKS } from "@/tests/support/check-steps";
import { provideChromium } from "@/tests/support/chromium";
import { add, countReport, forgetReport, RESULTS } from "@/tests/support/counts";
import type { Counts } from "@/tests/support/counts";
import { ROOT, runSideBySide, runStep } from "@/tests/support/steps";
import type { Step } from "@/tests/support/steps";

function vitest(project: string): Step {
  return {
    name: `${project} tests`,
    command: [
      "vitest",
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--project",
      project,
      "--reporter",
      "default",
      "--reporter",
      "json",
      `--outputFile.json=${RESULTS}/${project}.json`,
    ],
  };
}

/** One step whose tests are counted; a step that fails without a failed test is one failure. */
async function counted(step: Step, report: string): Promise<Counts> {
  await forgetReport(report);
  const { ok } = await runStep(step);
  const counts = await countReport(report);
  return ok ? counts : { passed: counts.passed, failed: Math.max(1, counts.failed) };
}

async function runChecks(): Promise<Counts> {
  await forgetReport("checks");
  const results = await runSideBySide(...CHECKS);
  const others = results.filter((result) => !result.ok && result.name !== "house rules").length;
  return add(await countReport("checks"), { passed: 0, failed: others });
}

async function attempt(name: string, work: () => Promise<unknown>): Promise<boolean> {
  const started = performance.now();
  try {
    await work();
    console.log(`ok      ${name.padEnd(24)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    console.log(`FAILED  ${name}\n${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

async function runBrowserTests(): Promise<Counts> {
  const failure: Counts = { passed: 0, failed: 1 };
  let chromium = "";
  const ready =
    (await attempt("build", () => buildWhenNeeded((line) => console.log(line)))) &&
    (await attempt("browser", async () => {
      chromium = await provideChromium();
    }));
  if (!ready) return failure;
  return counted(
    {
      name: "browser tests",
      command: ["playwright", "test", "--config", "tests/playwright.config.ts"],
      env: { CHROMIUM_PATH: chromium },
    },
    "browser",
  );
}

/** The short forms of the figures, one after the other: they measure, so nothing else may run beside them. */
async function runShortFigures(suite: "bench" | "chaos"): Promise<Counts> {
  const program = `tests/${suite}/${suite}.ts`;
  const command = ["node", "--conditions=react-server", "--import", "tsx/esm", program, "--short"] as const;
  return counted({ name: `${suite}, short`, command: [...command] }, `${suite}-short`);
}

process.chdir(ROOT);
await mkdir(path.join(ROOT, RESULTS), { recursive: true });
let total = await runChecks();
total = add(total, await counted(vitest("unit"), "unit"));
total = add(total, await counted(vitest("integration"), "integration"));
total = add(total, await runBrowserTests());
total = add(total, await runShortFigures("bench"));
total = add(total, await runShortFigures("chaos"));
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
