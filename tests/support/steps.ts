// Runs the programs that checks and tests consist of, and says how long each took.
import { spawn } from "node:child_process";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");
const BIN = path.join(ROOT, "node_modules", ".bin");

export interface Step {
  readonly name: string;
  /** A program of node_modules/.bin, or of the system, with its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** Show the output as it comes, instead of only when the step fails. */
  readonly live?: boolean;
  /** A sentence below the output of a step that failed: what to do about what a tool only lists. */
  readonly advice?: string;
}

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

export function toolEnv(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    ...extra,
    PATH: `${BIN}${path.delimiter}${process.env["PATH"] ?? ""}`,
  };
}

/** Children that still run: they end with us, however we end. */
const running = new Set<() => void>();
let heeding = false;
/** Called by the first step, so that a program that only reads ROOT keeps its own handling of signals. */
function heedSignals(): void {
  if (heeding) return;
  heeding = true;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      for (const end of running) end();
      setTimeout(() => process.exit(1), 8_000).unref();
      process.exitCode = 1;
    });
  }
}

/** Runs one step to its end. Never throws: a program that cannot start is a step that failed. */
export function runStep(step: Step): Promise<StepResult> {
  heedSignals();
  const [program, ...args] = step.command;
  const started = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(program, args, {
      cwd: ROOT,
      env: toolEnv(step.env),
      stdio: step.live === true ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    const end = () => void child.kill("SIGTERM");
    running.add(end);
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    const finish = (ok: boolean) => {
      running.delete(end);
      const seconds = (performance.now() - started) / 1000;
      process.stdout.write(`${ok ? "ok    " : "FAILED"}  ${step.name.padEnd(24)} ${seconds.toFixed(1)} s\n`);
      if (!ok) process.stdout.write(Buffer.concat(chunks));
      if (!ok && step.advice !== undefined) process.stdout.write(`${step.advice}\n`);
      resolve({ name: step.name, ok, seconds });
    };
    child.once("error", (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}

/** Runs lists side by side; within a list one step follows the other, also after a failure. */
export async function runSideBySide(...lists: readonly (readonly Step[])[]): Promise<StepResult[]> {
  const done = await Promise.all(
    lists.map(async (list) => {
      const results: StepResult[] = [];
      for (const step of list) results.push(await runStep(step));
      return results;
    }),
  );
  return done.flat();
}
